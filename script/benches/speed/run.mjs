/* Runs commands to their end and measures them as whole processes, those that they start included. */
import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What a failed command said is shown as far as this. */
const SHOWN = 2000;

/** GNU time; the one that macOS has takes no format. */
const TIMERS = ["/usr/bin/time", "gtime"];

/** @returns the program, or undefined where there is none */
export function findTimer() {
  return TIMERS.find((timer) => spawnSync(timer, ["-f", "%M", "sh", "-c", ":"], { stdio: "ignore" }).status === 0);
}

/**
 * Makes a function that runs commands one after the other.
 *
 * @param folder for what they print
 * @returns `run(commands)`, which brings `{wall, processor, memory}`: seconds, seconds, bytes of the largest process
 */
export function createRunner(timer, folder) {
  const figures = join(folder, "figures");
  const log = join(folder, "log");

  function runOne(command) {
    const output = openSync(log, "w");
    const start = performance.now();
    const { status, error } = spawnSync(timer, ["-f", "%U %S %M", "-o", figures, ...command], {
      stdio: ["ignore", output, output],
    });
    const wall = (performance.now() - start) / 1000;
    closeSync(output);
    if (error || status !== 0) {
      throw new Error(`\`${command.join(" ")}\` failed:\n${error?.message ?? readFileSync(log, "utf8").slice(-SHOWN)}`);
    }
    const [user, system, kilobytes] = readFileSync(figures, "utf8").trim().split("\n").at(-1).split(" ").map(Number);
    rmSync(figures);
    return { wall, processor: user + system, memory: kilobytes * 1024 };
  }

  return (commands) => commands.map(runOne).reduce((sum, each) => ({
    wall: sum.wall + each.wall,
    processor: sum.processor + each.processor,
    memory: Math.max(sum.memory, each.memory),
  }));
}

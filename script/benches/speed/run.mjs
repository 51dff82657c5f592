/* Runs commands to their end and measures them as whole processes, those that they start included. */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { start } from "./children.mjs";

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

  // Not `spawnSync`, while which no signal would end the whole.
  async function runOne(command) {
    const output = openSync(log, "w");
    const began = performance.now();
    const child = start(timer, ["-f", "%U %S %M", "-o", figures, ...command], ["ignore", output, output]);
    closeSync(output);
    const [status] = await once(child, "exit");
    const wall = (performance.now() - began) / 1000;
    if (status !== 0) {
      throw new Error(`\`${command.join(" ")}\` failed:\n${readFileSync(log, "utf8").slice(-SHOWN)}`);
    }
    const [user, system, kilobytes] = readFileSync(figures, "utf8").trim().split("\n").at(-1).split(" ").map(Number);
    rmSync(figures);
    return { wall, processor: user + system, memory: kilobytes * 1024 };
  }

  return async function run(commands) {
    const sum = { wall: 0, processor: 0, memory: 0 };
    for (const command of commands) {
      const { wall, processor, memory } = await runOne(command);
      sum.wall += wall;
      sum.processor += processor;
      sum.memory = Math.max(sum.memory, memory);
    }
    return sum;
  };
}

/* Processes that don't outlive this one. */
import { spawn } from "node:child_process";

/** Each has a group of its own: what it starts ends with it. */
export function start(program, args, stdio) {
  const child = spawn(program, args, { stdio, detached: true });
  const end = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
  };
  // First of all: what it works on is cleared away next.
  process.prependOnceListener("exit", end);
  child.once("exit", () => process.off("exit", end));
  return child;
}

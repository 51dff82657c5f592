/* What the figures were measured on. */
import { cpus, loadavg, release, totalmem, type } from "node:os";

/** Of each core; above it others took what was measured. */
const QUIET = 0.25;

export function describeMachine() {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cores.length} × ${cores[0].model.trim()}, ${memory} GiB, ${type()} ${release()}`;
}

/** A warning where others use the machine, too, else nothing. */
export function describeLoad() {
  const [load] = loadavg();
  return load > QUIET * cpus().length
    ? `**The machine was not quiet** (a load of ${load.toFixed(1)}): times are too long, and only processor time and its ratios tell something.`
    : undefined;
}

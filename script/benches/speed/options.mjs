/* What the caller wants measured. */
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { parseArgs } from "node:util";

export const LINES = ["cold", "edit", "save", "check"];

/** A memory file system where there is one, so that no disk is measured. */
const MEMORY = "/dev/shm";

/** @returns `{sizes, lines, runsOf, seed, folder, keep}`; runsOf tells how often a size is measured */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: "string", default: "100,1000,10000" },
      lines: { type: "string", default: LINES.join(",") },
      runs: { type: "string" },
      seed: { type: "string", default: "1" },
      folder: { type: "string", default: existsSync(MEMORY) ? MEMORY : tmpdir() },
      keep: { type: "boolean", default: false },
    },
  });
  const runs = values.runs && wholeNumbers("--runs", values.runs, 1)[0];
  const lines = listOf(values.lines);
  const unknown = lines.find((line) => !LINES.includes(line));
  if (unknown || lines.length === 0) {
    throw new Error(`--lines is \`${values.lines}\`: expected some of ${LINES.join(", ")} with commas between them`);
  }
  if (!existsSync(values.folder)) {
    throw new Error(`--folder is \`${values.folder}\`, which is not there`);
  }
  return {
    sizes: wholeNumbers("--sizes", values.sizes),
    lines,
    runsOf: (size) => runs ?? usualRuns(size),
    seed: wholeNumbers("--seed", values.seed, 1)[0],
    folder: values.folder,
    keep: values.keep,
  };
}

function usualRuns(size) {
  if (size <= 1000) {
    return 5;
  }
  return size <= 10_000 ? 3 : 1;
}

function wholeNumbers(option, text, most = Infinity) {
  const numbers = listOf(text).map(Number);
  if (numbers.length === 0 || numbers.length > most || !numbers.every((each) => Number.isInteger(each) && each > 0)) {
    const expected = most === 1 ? "a whole number" : "whole numbers with commas between them";
    throw new Error(`${option} is \`${text}\`: expected ${expected}`);
  }
  return numbers;
}

function listOf(text) {
  return text.split(",").filter(Boolean);
}

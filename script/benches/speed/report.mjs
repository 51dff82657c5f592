/* Lays figures out as Markdown. */
import { ratios, summary } from "./figures.mjs";

const seconds = (value) => value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1);
const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const times = (value) => value.toFixed(value < 10 ? 2 : 1);
const grouped = (number) => number.toLocaleString("en-US");

const WALL = ({ wall }) => wall;
const PROCESSOR = ({ processor }) => processor;
const MEMORY = ({ memory }) => memory;

export function introduction({ tools, machine, load, folder, seed }) {
  const lines = [
    ...tools.map(({ name, version, missing }) => `- ${name}: ${version ?? `**missing**: ${missing}`}`),
    `- ${machine}; collections of seed ${seed} in \`${folder}\``,
    ...(load ? [`- ${load}`] : []),
  ];
  return lines.join("\n");
}

/** Whole commands: times, memory, and ours as a multiple of the others'. */
export function commandTable(tools, figures) {
  const [ours] = figures.values();
  const rows = tools.map(({ name, missing }) => {
    const runs = figures.get(name);
    if (!Array.isArray(runs)) {
      return [name, missing ? "missing" : "failed", ...Array(4).fill("–")];
    }
    const compared = (value) => (runs === ours || !Array.isArray(ours) ? "–" : multiple(ratios(ours, runs, value)));
    return [name, span(runs.map(WALL), seconds), span(runs.map(PROCESSOR), seconds), span(runs.map(MEMORY), megabytes),
      compared(WALL), compared(PROCESSOR)];
  });
  return table(["", "time, s", "processor time, s", "memory, MB", "Greenroom's time", "its processor time"], rows);
}

/** Development servers. */
export function saveTable(tools, figures) {
  const [ours] = figures.values();
  const rows = tools.filter(({ serve }) => serve).map(({ name, missing }) => {
    const figure = figures.get(name);
    if (!figure?.saves) {
      return [name, missing ? "missing" : "failed", ...Array(4).fill("–")];
    }
    const page = summary(figure.saves.map((save) => save.page));
    const compared = figure === ours || !ours.saves
      ? "–" : `× ${times(summary(ours.saves.map((save) => save.page)).median / page.median)}`;
    return [name, seconds(figure.started), span(figure.saves.map((save) => save.page), seconds),
      span(figure.saves.map((save) => save.both), seconds), megabytes(figure.memory), compared];
  });
  return table(["", "start → home page, s", "save → question's page, s", "→ and its topic's page, s", "memory, MB",
    "Greenroom's time to the question's page"], rows);
}

/** What each has built. @param counts `[name, {pages, others}]` each */
export function outputTable(counts) {
  return table(["", "pages of the kinds compared", "MB", "other files", "MB"], counts.map(([name, { pages, others }]) => (
    [name, grouped(pages.files), megabytes(pages.bytes), grouped(others.files), megabytes(others.bytes)])));
}

/** Ratios alone, a column a size. @param lines `{label, figuresOf}`, which brings a size's figures */
export function ratioTable(sizes, tools, lines) {
  const rows = lines.flatMap(({ label, figuresOf }) => tools.slice(1).map(({ name }) => [`${label} ${name}`,
    ...sizes.map((size) => {
      const figures = figuresOf(size);
      const [ours] = figures.values();
      const theirs = figures.get(name);
      return Array.isArray(ours) && Array.isArray(theirs) ? multiple(ratios(ours, theirs, WALL)) : "–";
    })]));
  return table(["Greenroom's time as a multiple of others'", ...sizes.map(grouped)], rows);
}

/** Median, least and most. */
function span(values, format) {
  const { median, least, most } = summary(values);
  return values.length === 1 ? format(median) : `${format(median)} (${format(least)}–${format(most)})`;
}

function multiple({ median, least, most }) {
  return least === most ? `× ${times(median)}` : `× ${times(median)} (${times(least)}–${times(most)})`;
}

function table(head, rows) {
  const rule = head.map((_, i) => (i === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

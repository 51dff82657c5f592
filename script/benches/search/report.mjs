/* Lays measures out as Markdown. */

/** What a browser calls a long task begins here; below it tells nothing. */
const LONG_TASK = 50;

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const milliseconds = (ms) => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
const number = (value) => String(Math.round(10 * value) / 10);
const rank = (value) => value.toFixed(3);
const percent = (share) => `${(100 * share).toFixed(1)} %`;

const COSTS = [
  ["index, gzip", ({ index }) => index.bytes, kilobytes],
  ["index, files", ({ index }) => index.requests, number],
  ["open + first query, five results: gzip", ({ first }) => first.bytes, kilobytes],
  ["– requests", ({ first }) => first.requests, number],
  ["six queries typed letter by letter: gzip", ({ typed }) => typed.bytes, kilobytes],
  ["– requests", ({ typed }) => typed.requests, number],
  ["slow 4G: page load → first result", ({ fromLoad }) => fromLoad, seconds],
  ["slow 4G, engine open: first letter → first result", ({ fromFirstLetter }) => fromFirstLetter, seconds],
  ["a letter, all loaded: p50", ({ letter }) => letter.p50, milliseconds],
  ["– p95", ({ letter }) => letter.p95, milliseconds],
  ["longest task", ({ letter }) => letter.longest, (ms) => (ms < LONG_TASK ? `< ${LONG_TASK} ms` : milliseconds(ms))],
  ["memory after 30 queries, WebAssembly included", ({ memory }) => memory, (bytes) => `${(bytes / 1e6).toFixed(2)} MB`],
];

export function introduction({ minisearch, pagefind, chromium }) {
  return `MiniSearch ${minisearch}, Pagefind ${pagefind}, Chromium ${chromium}; HTTP/1.1, kB are 1,000 bytes.`;
}

/** @param engines `{name: measures}`, ours first */
export function costTable(engines) {
  return table(engines, COSTS.map(([label, value, format]) => ({ label, value, format, best: Math.min })));
}

export function relevanceTable(engines) {
  const [ours] = Object.values(engines);
  return table(engines, [
    ...Object.keys(ours.byKind).map((kind) => (
      { label: `MRR@10, ${kind}`, value: ({ byKind }) => byKind[kind], format: rank, best: Math.max })),
    { label: "MRR@10, macro", value: ({ macro }) => macro, format: rank, best: Math.max },
    { label: "without results", value: ({ without }) => without, format: percent, best: Math.min },
  ]);
}

/** Our column is followed by its ratio to the best of the others. */
function table(engines, rows) {
  const [ours, ...others] = Object.keys(engines);
  const lines = rows.map(({ label, value, format, best }) => {
    const figures = Object.values(engines).map(value);
    const [own, ...peers] = figures.map(format);
    return [label, own, ratio(figures[0], best(...figures.slice(1))), ...peers];
  });
  const head = ["", ours, "of the best other", ...others];
  const rule = head.map((_, i) => (i === 0 ? "---" : "---:"));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function ratio(own, best) {
  return best > 0 && own > 0 ? `× ${(own / best).toFixed(2)}` : "–";
}

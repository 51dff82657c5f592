/* Tables of what was measured. */

export function paintTable(found) {
  const rows = Object.entries(found).map(([name, { paint, moved, bytes }]) =>
    `| ${name} | ${seconds(paint)} | ${Math.max(...moved).toFixed(3)} | ${(median(bytes) / 1000).toFixed(1)} |`);
  return ["| page | largest paint on slow 4G, s | moved, worst | loaded, kB |", "| --- | ---: | ---: | ---: |", ...rows].join("\n");
}

export function pressTable(found) {
  const rows = Object.entries(found).map(([name, times]) => `| ${name} | ${median(times)} (${Math.max(...times)}) |`);
  return ["| what is pressed | slowest press until the next paint, ms |", "| --- | ---: |", ...rows].join("\n");
}

function seconds(times) {
  return `${(median(times) / 1000).toFixed(2)} (${(Math.max(...times) / 1000).toFixed(2)})`;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

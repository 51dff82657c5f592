/** Writes numbers to where a part of a page wants them: `[data-known]`, `[data-due]`; a bar shows what is known. */

/** @param {object} counts - of standing.js */
export function fillCounts(part, counts) {
  for (const [name, count] of Object.entries(counts)) {
    const place = part.querySelector(`[data-${name}]`);
    if (place) {
      place.textContent = count;
    }
  }
  const bar = part.querySelector("progress");
  if (bar) {
    bar.value = counts.known;
  }
}

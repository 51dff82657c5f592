/* Postings: which questions have a term, and how much it counts for each. docs/search-index.md tells the symbols. */

const LEVELS = 20;
const BASE = 36;

/** Calls `visit(number, level)` for each question in a list of postings, the greatest levels first. */
export function forEachPosting(list, visit) {
  let level = 0;
  let number = -1;
  let gap = 0;
  let place = 1;
  for (let i = 0; i < list.length; i++) {
    const code = list.charCodeAt(i);
    const symbol = code - 33 - (code > 34) - (code > 92);
    if (symbol < LEVELS) {
      level = symbol + 1;
      number = -1;
    } else if (symbol < LEVELS + BASE) {
      number += gap + (symbol - LEVELS) * place + 1;
      visit(number, level);
      gap = 0;
      place = 1;
    } else {
      gap += (symbol - LEVELS - BASE) * place;
      place *= BASE;
    }
  }
}

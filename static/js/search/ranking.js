/*
 * Finds the questions for a query and puts them in order. What a term counts for a question was computed at build time;
 * here it is only looked up and added.
 */

/** A word that was typed whole counts more than one that it is only the beginning of. */
const WHOLE = 1;
const BEGUN = 0.5;

/** Where fewer questions have every word, those that have some follow, up to this many in all. */
const ENOUGH = 10;

/**
 * @param data the index's terms, as docs/search-index.md describes them
 * @param analysis the one the terms were made with
 */
export function createRanking(data, analysis) {
  const rows = new Map(data.terms.map(([term, weight, gaps]) => [term, { weight, gaps }]));
  const decoded = new Map();

  /** What a term counts, by question. */
  function postings(term) {
    if (!decoded.has(term)) {
      decoded.set(term, decode(rows.get(term), data.scale));
    }
    return decoded.get(term);
  }

  /** What several terms count together, for the questions that have them all. */
  function postingsOfAll(terms) {
    const [first, ...others] = terms.map(postings).sort((a, b) => a.size - b.size);
    if (others.length === 0) {
      return first;
    }
    const common = [...first.keys()].filter((number) => others.every((other) => other.has(number)));
    const sum = (number) => others.reduce((total, other) => total + other.get(number), first.get(number));
    return new Map(common.map((number) => [number, sum(number)]));
  }

  /** The best that any reading of a word counts, by question. */
  function scoresOf(word) {
    const best = new Map();
    for (const { terms, factor } of readings(word, data.words, analysis)) {
      for (const [number, score] of postingsOfAll(terms)) {
        best.set(number, Math.max(best.get(number) ?? 0, score * factor));
      }
    }
    return best;
  }

  /**
   * The questions that have any of the words, as `{number, score, found}` with the numbers of the words found: the best
   * first, and of equals the first in the index's order.
   */
  function rank(words, accepts) {
    const totals = new Map();
    words.map(scoresOf).forEach((scores, word) => {
      for (const [number, score] of scores) {
        const total = totals.get(number) ?? { number, score: 0, found: [] };
        totals.set(number, { number, score: total.score + score, found: [...total.found, word] });
      }
    });
    const ranked = [...totals.values()]
      .filter(({ number }) => accepts(number))
      .sort((a, b) => b.score - a.score || a.number - b.number);
    const complete = ranked.filter(({ found }) => found.length === words.length);
    const partial = ranked.filter(({ found }) => found.length < words.length);
    return [...complete, ...partial.slice(0, Math.max(0, ENOUGH - complete.length))];
  }

  return { rank };
}

function decode(row, scale) {
  const scores = new Map();
  let number = 0;
  for (let i = 0; row && i < row.gaps.length; i += 2) {
    number += row.gaps[i];
    scores.set(number, (row.weight * row.gaps[i + 1]) / scale);
  }
  return scores;
}

/** The ways to read a word: as it stands, and, where it may go on, as each known word it begins. */
function readings({ word, terms, prefix }, knownWords, analysis) {
  const found = new Map();
  if (terms.length > 0) {
    found.set(terms.join(" "), { terms, factor: WHOLE });
  }
  if (prefix) {
    for (let i = firstAtLeast(knownWords, word); knownWords[i]?.startsWith(word); i++) {
      const grown = analysis.termsOf(knownWords[i]);
      const key = grown.join(" ");
      if (!found.has(key)) {
        found.set(key, { terms: grown, factor: BEGUN });
      }
    }
  }
  return [...found.values()];
}

/** Where in the sorted words the given one stands or would stand. */
function firstAtLeast(words, word) {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

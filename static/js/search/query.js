/* Reads what was typed: words with the terms they stand for, of which the last may be half typed. */

/**
 * The words to find. `prefix` says that a word may go on: the last one, until a space follows it. A stop word is only
 * looked for where nothing else is left: `in` may become `ingress`.
 */
export function readQuery(text, analysis) {
  const tokens = analysis.tokens(text);
  const open = /\s$/.test(text) ? undefined : tokens.at(-1);
  const words = new Map();
  for (const token of tokens) {
    if (token.terms.length > 0) {
      words.set(token.word, { word: token.word, terms: token.terms, prefix: token === open });
    }
  }
  if (words.size === 0 && open) {
    words.set(open.word, { word: open.word, terms: [], prefix: true });
  }
  return [...words.values()];
}

/** The tokens of a text that the query's words find there, each with the numbers of those words. */
export function findHits(tokens, words) {
  const hits = [];
  for (const token of tokens) {
    const found = words.flatMap((word, number) => (meets(token, word) ? [number] : []));
    if (found.length > 0) {
      hits.push({ start: token.start, end: token.end, found });
    }
  }
  return hits;
}

function meets(token, { word, terms, prefix }) {
  return token.terms.some((term) => terms.includes(term)) || (prefix && token.word.startsWith(word));
}

/*
 * Turns text into the terms by which questions are found: the copy of dev.greenroom.search.Analysis. Its data
 * (synonyms, stop words) comes with the index; src/test/resources/search/terms.tsv holds both sides to one another.
 */
import { stem } from "./porter.js";

const LETTER = "[\\p{L}\\p{Nd}]";
const PLAIN_WORD = /^[\p{L}\p{Nd}]+$/u;
const ENDS_IN_LETTER = /[\p{L}\p{Nd}]$/u;

export function createAnalysis({ synonyms, stopWords, longestWord }) {
  const meanings = new Map(Object.entries(synonyms));
  const stops = new Set(stopWords);
  const pattern = wordPattern([...meanings.keys()]);
  const known = new Map();

  /** The terms a word in small letters stands for: none for a stop word, several for some synonyms. */
  function termsOf(word) {
    let terms = known.get(word);
    if (!terms) {
      terms = (meanings.get(word) ?? [word]).filter((each) => !stops.has(each)).map(stem);
      known.set(word, terms);
    }
    return terms;
  }

  /** The words of a text with their places in it and their terms. */
  function tokens(text) {
    return [...smallLetters(text).matchAll(pattern)]
      .filter(([word]) => word.length <= longestWord)
      .map((match) => {
        const word = match[0];
        return { word, start: match.index, end: match.index + word.length, terms: termsOf(word) };
      });
  }

  return { tokens, termsOf };
}

/**
 * Java lowers each character on its own. JavaScript looks at the neighbours of a Σ, and makes two characters of an İ.
 * Nothing may change its length, or places would shift.
 */
function smallLetters(text) {
  return /[\u0130\u03a3]/.test(text) ? Array.from(text, (each) => smallLetter(each)).join("") : text.toLowerCase();
}

function smallLetter(character) {
  return character === "\u0130" ? "i" : character.toLowerCase();
}

/** Names with other signs first, the longest before those it begins with; see Vocabulary.wordPattern for the rules. */
function wordPattern(words) {
  const names = words
    .filter((word) => !PLAIN_WORD.test(word))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&") + (ENDS_IN_LETTER.test(word) ? `(?!${LETTER})` : ""))
    .map((name) => `(?<![a-z0-9])${name}`);
  return new RegExp([...names, `${LETTER}+`].join("|"), "gu");
}

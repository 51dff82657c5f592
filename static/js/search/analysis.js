/*
 * Turns text into the terms by which questions are found: the copy of dev.greenroom.search.Analysis.
 * src/test/resources/search/terms.tsv holds both sides to one another.
 */
import { stem } from "./porter.js";

/** In UTF-16 units; longer words are keys and encoded data. */
const LONGEST_WORD = 64;
const LONGEST_WHOLE = 40;
const MOST_PARTS = 6;

const LETTER = "[\\p{L}\\p{Nd}]";
const SIGN = "\\.{3}|--?|[@#$.%:]";
const LINK = ":{2}|:?//|->|\\.{2,3}|[-_./:+&@\\\\]";
const END = "\\+\\+|#";
const WORD = new RegExp(
  `(${SIGN})?(${LETTER}+(?:(?:${LINK})${LETTER}+(?!${END}))*)(${END})?|[!#$%&*+./:<=>?@\\\\^|~-]{2,4}(?!${LETTER})`, "gu");
const RUN = new RegExp(`${LETTER}+`, "gu");
/** Neither VPCs nor IPv6 has one. */
const HUMP = /(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u;

/** Names whose humps part nothing: nobody who looks for Java wants JavaScript. */
const NAMES = new Set("coffeescript github gitlab javascript linkedin powershell typescript youtube".split(" "));

/** Words that say nothing of the subject, among them what is left of "it's" and "don't". */
const STOP_WORDS = new Set(("a about am an and are aren as at be been being but by can could couldn d did didn do does doesn doing "
  + "don for from had has hasn have haven having he her here him his how i if in into is isn it its ll m me more my of on or "
  + "our re s she should shouldn so some such t than that the their them then there these they to too us ve very was wasn we "
  + "were what when where which while who why will with won would wouldn you your").split(" "));

const stems = new Map();

export function termOf(word) {
  let term = stems.get(word);
  if (term === undefined) {
    stems.set(word, term = stem(word));
  }
  return term;
}

/**
 * The words of a text as `{text, form, terms, start, end, stop}`: the text in small letters, its form before the ending
 * is taken off, and its terms, that of the whole first, then those of its parts.
 */
export function words(text) {
  const found = [];
  for (const { 0: match, 1: sign, 2: name, 3: end, index: start } of text.matchAll(WORD)) {
    if (match.length <= LONGEST_WORD) {
      const small = smallLetters(match);
      const all = name ? forms(small, sign, name, end) : [match];
      const terms = [...new Set(all.map(termOf))];
      found.push({ text: small, form: all[0], terms, start, end: start + match.length, stop: STOP_WORDS.has(small) });
    }
  }
  return found;
}

/** What a word may be looked for by: with its sign, joined, and its parts. */
function forms(small, sign, name, end) {
  const runs = name.match(RUN);
  const parts = runs.flatMap(humps);
  const whole = smallLetters(runs.join(""));
  if (parts.length === 1) {
    return end ? [whole + end] : sign ? [sign + whole, whole] : [small];
  }
  const linked = runs.length > 1 ? runs.map(smallLetters) : [];
  const wholes = runs.length <= MOST_PARTS && whole.length <= LONGEST_WHOLE ? [whole] : [];
  const signed = end ? [whole + end] : sign ? [sign + whole] : [];
  const all = [...signed, ...wholes, ...[...linked, ...parts].filter((part) => part.length > 1 && !STOP_WORDS.has(part))];
  return all.length > 0 ? all : [small];
}

function humps(run) {
  const small = smallLetters(run);
  return NAMES.has(small) ? [small] : run.split(HUMP).map(smallLetters);
}

/**
 * Java lowers each character on its own. JavaScript looks at the neighbours of a Σ, and makes two characters of an İ.
 * Nothing may change its length, or places would shift.
 */
function smallLetters(text) {
  return /[\u0130\u03a3]/.test(text) ? Array.from(text, (each) => each === "\u0130" ? "i" : each.toLowerCase()).join("") : text.toLowerCase();
}

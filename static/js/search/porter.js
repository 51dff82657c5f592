/*
 * Porter's algorithm for taking the endings off English words, in the form Lucene has it: with the author's later
 * changes (`bli`, `logi`) and with words of one or two letters left alone.
 *
 * A word is seen as [C](VC)^m[V], runs of consonants and vowels; m, its measure, tells how long a stem is.
 */

const STEP_2 = rules("ational ate, tional tion, enci ence, anci ance, izer ize, bli ble, alli al, entli ent, eli e, "
  + "ousli ous, ization ize, ation ate, ator ate, alism al, iveness ive, fulness ful, ousness ous, aliti al, iviti ive, "
  + "biliti ble, logi log");

const STEP_3 = rules("icate ic, ative, alize al, iciti ic, ical ic, ful, ness");

const STEP_4 = rules("al, ance, ence, er, ic, able, ible, ant, ement, ment, ent, ion, ou, ism, ate, iti, ous, ive, ize");

export function stem(word) {
  if (word.length < 3) {
    return word;
  }
  return withoutE(replaced(replaced(replaced(yToI(pastOrGerund(plural(word))), STEP_2, 0), STEP_3, 0), STEP_4, 1));
}

/** Pairs of an ending and what replaces it, in the order in which they are tried. */
function rules(text) {
  return text.split(",").map((rule) => {
    const [ending, replacement = ""] = rule.trim().split(" ");
    return { ending, replacement };
  });
}

function plural(word) {
  if (word.endsWith("sses") || word.endsWith("ies")) {
    return word.slice(0, -2);
  }
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function pastOrGerund(word) {
  if (word.endsWith("eed")) {
    return measure(word, word.length - 3) > 0 ? word.slice(0, -1) : word;
  }
  const ending = ["ed", "ing"].find((each) => word.endsWith(each));
  if (!ending || !hasVowel(word, word.length - ending.length)) {
    return word;
  }
  return mended(word.slice(0, -ending.length));
}

/** Gives back what a stem lost before `ed` or `ing`: `hopp(ing)` → `hop`, `fil(ing)` → `file`. */
function mended(word) {
  if (word.endsWith("at") || word.endsWith("bl") || word.endsWith("iz")) {
    return word + "e";
  }
  if (endsInDouble(word)) {
    return "lsz".includes(word.at(-1)) ? word : word.slice(0, -1);
  }
  return measure(word, word.length) === 1 && endsInShortSyllable(word, word.length) ? word + "e" : word;
}

function yToI(word) {
  return word.endsWith("y") && hasVowel(word, word.length - 1) ? word.slice(0, -1) + "i" : word;
}

/** The word with the first ending that fits replaced, if the stem's measure is more than `least`. */
function replaced(word, steps, least) {
  const rule = steps.find(({ ending }) => fits(word, ending));
  if (!rule) {
    return word;
  }
  const stemLength = word.length - rule.ending.length;
  return measure(word, stemLength) > least ? word.slice(0, stemLength) + rule.replacement : word;
}

function fits(word, ending) {
  return word.endsWith(ending) && (ending !== "ion" || "st".includes(word.at(-4)));
}

function withoutE(word) {
  const size = measure(word, word.length);
  let left = word;
  if (word.endsWith("e") && (size > 1 || (size === 1 && !endsInShortSyllable(word, word.length - 1)))) {
    left = word.slice(0, -1);
  }
  return size > 1 && left.endsWith("ll") ? left.slice(0, -1) : left;
}

function isConsonant(word, index) {
  const letter = word[index];
  return letter === "y" ? index === 0 || !isConsonant(word, index - 1) : !"aeiou".includes(letter);
}

/** How often a consonant follows a vowel in the word's first `length` letters. */
function measure(word, length) {
  let count = 0;
  for (let i = 1; i < length; i++) {
    if (isConsonant(word, i) && !isConsonant(word, i - 1)) {
      count++;
    }
  }
  return count;
}

function hasVowel(word, length) {
  for (let i = 0; i < length; i++) {
    if (!isConsonant(word, i)) {
      return true;
    }
  }
  return false;
}

function endsInDouble(word) {
  const last = word.length - 1;
  return last > 0 && word[last] === word[last - 1] && isConsonant(word, last);
}

/** Consonant, vowel, consonant other than w, x, y: as in `hop`. */
function endsInShortSyllable(word, length) {
  const last = length - 1;
  return last > 1 && isConsonant(word, last) && !isConsonant(word, last - 1) && isConsonant(word, last - 2)
    && !"wxy".includes(word[last]);
}

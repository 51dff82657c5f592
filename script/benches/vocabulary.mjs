/*
 * Made-up technical terms. How many different ones a text has, and how often each, decides what an index costs: few are
 * everywhere and most are rare (Zipf), and their number grows with the collection, ever more slowly (Heaps).
 */

/** For n questions there are GROWTH × n^SHARE terms beside the words of our own content. */
const GROWTH = 80;
const SHARE = 0.6;

/** Without it the first terms would be in nearly every question. */
const FLATTENING = 3;

/** How far apart the terms that two topics like best are, so that each topic has its own. */
const TOPIC_STEP = 97;

/**
 * @param words real ones, whose letters the made-up ones follow
 * @returns a function that draws a term, one of the topic's own half of the time
 */
export function createVocabulary(words, size, random) {
  const terms = makeTerms(words, Math.round(GROWTH * size ** SHARE), random);
  const rank = createZipf(terms.length, random);
  return (topic) => terms[(rank() + (random.chance(0.5) ? 0 : (topic + 1) * TOPIC_STEP)) % terms.length];
}

function makeTerms(words, count, random) {
  const spell = createSpeller(words, random);
  const terms = new Set();
  const known = new Set(words);
  while (terms.size < count) {
    const word = spell();
    if (!known.has(word)) {
      terms.add(dress(word, spell, random));
    }
  }
  return [...terms];
}

/** What engineers write is not words alone. */
function dress(word, spell, random) {
  const kind = random.next();
  if (kind < 0.8) {
    return word;
  }
  if (kind < 0.87) {
    return `${word}-${spell()}`;
  }
  if (kind < 0.92) {
    return word + capital(spell());
  }
  return kind < 0.96 ? word.slice(0, random.between(3, 4)).toUpperCase() : `${word}${random.between(2, 99)}`;
}

/** Letters that follow one another as in the given words, so that beginnings are shared as in real ones. */
function createSpeller(words, random) {
  const following = new Map();
  for (const word of words) {
    const letters = `  ${word} `;
    for (let i = 2; i < letters.length; i++) {
      const before = letters.slice(i - 2, i);
      following.set(before, (following.get(before) ?? "") + letters[i]);
    }
  }
  return function spell() {
    let word = "  ";
    while (word.length === 2 || !word.endsWith(" ")) {
      word += random.pick(following.get(word.slice(-2)));
    }
    const made = word.trim();
    return made.length < 4 || made.length > 11 ? spell() : made;
  };
}

/** Numbers below the limit, of which the nth comes about 1/n as often as the first. */
function createZipf(limit, random) {
  const sums = new Float64Array(limit);
  let sum = 0;
  for (let i = 0; i < limit; i++) {
    sum += 1 / (i + FLATTENING);
    sums[i] = sum;
  }
  return function rank() {
    const target = random.next() * sum;
    let low = 0;
    let high = limit - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < target) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
}

export function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}

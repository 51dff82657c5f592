/* What somebody may have meant who typed a word that is not there. */

/** A slip more than this is another word. Short ones have room for one. */
const LONG = 8;
const MOST = 3;

/** An ending that a slip may have hidden from the analysis is no longer than this. */
const ENDING = 4;

/**
 * Terms near a word, the nearest first, as `{term, slips, cost}`, with `part` where all of them together make the word.
 *
 * @param word as readQuery gives it
 * @param load brings a file by its path, or nothing
 * @param termOf the analysis's own, which is not loaded twice
 */
export async function nearTerms(word, load, { spelling, endings }, termOf) {
  const { form } = word;
  if (form.length < 3) {
    return [];
  }
  const most = form.length < LONG ? 1 : 2;
  const sameStart = await groups("spelling", form[0], spelling, load);
  const near = nearest(word, sameStart, most);
  if (near.length > 0) {
    return near;
  }
  const sameEnd = await groups("endings", word.terms[0].at(-1), endings, load);
  const other = nearest(word, sameEnd, most);
  return other.length > 0 ? other : apart([sameStart, sameEnd], form, termOf);
}

async function groups(kind, letter, letters, load) {
  return (letters.includes(letter) && (await load(`${kind}/${letter}`, (lists) => lists.map((list) => list.split(" ").filter(Boolean))))) || [];
}

function nearest(word, lists, most) {
  const found = [];
  lists.forEach((terms, rarity) => {
    for (const term of terms) {
      const slips = slipsOf(word, term, most);
      if (slips < most + 1) {
        found.push({ term, slips, cost: slips + (term[0] === word.form[0] ? 0 : 0.3) + 0.14 * rarity });
      }
    }
  });
  return found.sort((a, b) => a.cost - b.cost || (a.term < b.term ? -1 : 1)).slice(0, MOST);
}

/** Between the terms; at a little more, where a slip kept the ending on, or where the word is only begun. */
function slipsOf({ form, terms, open }, term, most) {
  const tail = Math.max(0, form.length - term.length);
  const start = tail <= ENDING ? slipsBetween(form.slice(0, term.length), term, term.length < 5 ? 0 : most) : Infinity;
  const root = start + (start > 0 ? 0.5 : 0.3);
  const whole = slipsBetween(terms[0], term, most) + 0.1 * Math.min(root, 3);
  const begun = open ? slipsOfBeginning(form, term) + 0.5 : Infinity;
  return Math.min(whole, root, begun) + 0.03 * tail;
}

function slipsOfBeginning(form, term) {
  const lengths = [-1, 0, 1].map((more) => form.length + more).filter((length) => length < term.length);
  return Math.min(...lengths.map((length) => slipsBetween(form, term.slice(0, length), 1)), Infinity);
}

/** Two words that were run together, each known: by where the first begins, the second ends. */
function apart(lists, word, termOf) {
  const [firsts, seconds] = lists.map((groups) => new Set(groups.flat()));
  for (let at = word.length - 3; at >= 3; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)].map(termOf);
    if (firsts.has(first) && seconds.has(second)) {
      return [first, second].map((term) => ({ term, slips: 0, cost: 0, part: true }));
    }
  }
  return [];
}

/** Letters too many, missing, wrong or swapped with the next (optimal string alignment); infinite if more than `most`. */
export function slipsBetween(a, b, most) {
  if (Math.abs(a.length - b.length) > most) {
    return Infinity;
  }
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...next) > most) {
      return Infinity;
    }
    [before, row] = [row, next];
  }
  return row[b.length] > most ? Infinity : row[b.length];
}

const FEW = 5;

/** For words that lead nowhere: what begins like them, the nearest first. */
export async function closestWords(read, load, { spelling }) {
  const near = await Promise.all(read.map(async ({ form }) => {
    const lists = await groups("spelling", form[0], spelling, load);
    return lists.flat().map((term) => ({ term, cost: slipsBetween(form, term, 4) })).filter(({ cost }) => cost <= 4);
  }));
  const terms = near.flat().sort((a, b) => a.cost - b.cost).map(({ term }) => term);
  return [...new Set(terms)].slice(0, FEW);
}

/* Reads what was typed: which terms it may stand for, how sure that is, and where they are in a text. */
import { words } from "./analysis.js";
import { spelled } from "./terms.js";

/** A word typed whole counts more than one it is only the beginning of, and a slip less than either. */
const BEGUN = 0.5;
const SLIPPED = 0.9;
const LEAST = 0.3;

/** Up to this much of a slip is said to the reader; what is farther off helps where nothing else does. */
const sure = ({ form }) => form.length < 6 ? 1.3 : 1.4;
const UNSURE = 0.6;

const ONLY_IN_TEXTS = 0.5;

/** The form of a beginning that is a term by itself. */
const IS_A_TERM = "=";

/**
 * The words to look for. `open` says that a word may go on: the last one, until something follows it. Words that say
 * nothing are looked for where there are no others.
 */
export function readQuery(text) {
  const all = words(text);
  const open = all.at(-1)?.end === text.length ? all.at(-1) : undefined;
  const telling = all.filter((word) => !word.stop);
  const distinct = new Map((telling.length > 0 ? telling : all).map((word) => [word.text, { ...word, open: word === open }]));
  return [...distinct.values()];
}

/**
 * What a word leads to: `{whole, begun, terms, correction}`. Lists of postings in whole count in full and together;
 * those in begun are `{list, factor}`, of which the best counts.
 *
 * @param near brings what a word that is not there may be a slip for
 */
export async function readWord(word, terms, near) {
  const [whole, begun] = await (word.open ? readOpen(word, terms) : [await findAll(word, terms), []]);
  if (whole.length + begun.length > 0) {
    return reading(word, whole, begun);
  }
  const root = word.open && (await terms.root(word.form));
  return root ? reading(word, [], [root], SLIPPED) : readUnknown(word, terms, near);
}

/** A short beginning has an entry of its own, so that not all terms need be loaded that begin so. */
async function readOpen(word, terms) {
  if (!terms.isShort(word.form)) {
    return Promise.all([findAll(word, terms), terms.begun("terms", word.form)]);
  }
  const entry = await terms.find("beginnings", word.form);
  const alone = word.terms.length === 1 && entry?.form !== IS_A_TERM;
  return [alone ? [] : await findAll(word, terms), entry ? [entry] : []];
}

/** A word that no title, short answer or subject has: it may stand in a text, and it may be a slip. */
async function readUnknown(word, terms, near) {
  const [whole, begun, slips] = await Promise.all([
    all(word.terms, (term) => terms.find("rest", term)),
    word.open ? terms.begun("rest", word.form) : [],
    near(word),
  ]);
  const read = reading(word, whole, begun);
  const certainty = whole.length > 0 ? ONLY_IN_TEXTS : 1;
  const meant = await all(slips, async (slip) => {
    const entry = await terms.find("terms", slip.term);
    const factor = Math.max(LEAST, SLIPPED - (slip.cost - slips[0].cost) / 2) * certainty;
    return entry && { ...entry, ...slip, factor: slip.slips < sure(word) ? factor : factor * UNSURE };
  });
  for (const { term, list, factor, part } of meant) {
    read.terms.push(term);
    part ? read.whole.push(list) : read.begun.push({ list, factor });
  }
  return { ...read, correction: correctionFor(whole.length + begun.length, meant, sure(word)) };
}

function correctionFor(certain, meant, sureness) {
  const best = meant.filter(({ part, slips }, i) => (i === 0 || part) && slips < sureness);
  return certain > 0 || best.length === 0 ? undefined : best.map(spelled).join(" ");
}

/** A compound's whole may stand in texts alone where its parts are everywhere. */
function findAll({ terms: wanted }, terms) {
  return all(wanted, async (term) => (await terms.find("terms", term)) ?? (wanted.length > 1 && terms.find("rest", term)));
}

async function all(values, find) {
  return (await Promise.all(values.map(find))).filter(Boolean);
}

function reading(word, whole, begun, factor = BEGUN) {
  return {
    ...word,
    terms: [...word.terms],
    whole: whole.map(({ list }) => list),
    begun: begun.map(({ list }) => ({ list, factor })),
  };
}

/** The words of a text that a query's words find there, as `{start, end, found}` with the places of those. */
export function findHits(text, read) {
  return words(text).flatMap(({ text: small, start, end, terms }) => {
    const found = read.flatMap((word, i) =>
      word.terms.some((term) => terms.includes(term)) || (word.open && small.startsWith(word.text)) ? [i] : []);
    return found.length > 0 ? [{ start, end, found }] : [];
  });
}

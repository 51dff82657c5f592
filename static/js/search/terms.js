/* Finds the postings of terms, and of all terms that begin in one way, in files that each hold a range of them. */

/**
 * @param files as openFiles gives them
 * @param get brings a file by its path, or nothing where it is not to be had
 */
export function createTerms(files, load) {
  const ranges = Object.fromEntries(["terms", "rest", "beginnings"].map((kind) => [kind, files[kind]?.split(" ") ?? []]));

  async function shard(kind, number) {
    return number < 0 ? undefined : load(`${kind}/${number}`, readShard);
  }

  /** `{list, form}` of a term, or nothing. */
  async function find(kind, term) {
    const entries = await shard(kind, lastAtMost(ranges[kind], term));
    return entries && entryAt(entries, lastAtMost(entries.keys, term), term);
  }

  /** The entries of all terms in one file that begin so. */
  async function begun(kind, beginning) {
    const entries = await shard(kind, lastAtMost(ranges[kind], beginning));
    return entries ? entriesFrom(entries, beginning) : [];
  }

  /** Whether more than one file may have terms that begin so: then one entry of the beginnings stands for them all. */
  function isShort(beginning) {
    return lastAtMost(ranges.terms, beginning + "\uffff") > lastAtMost(ranges.terms, beginning);
  }

  /** The longest term in the same file that a word goes on from: `cach` for `cachin`, `avail` for `availabilit`. */
  async function root(word) {
    const entries = await shard("terms", lastAtMost(ranges.terms, word));
    for (let length = word.length - 1; entries && length >= 3; length--) {
      const term = word.slice(0, length);
      const entry = entryAt(entries, lastAtMost(entries.keys, term), term);
      if (entry && (length >= word.length - 4 || spelled(entry).startsWith(word))) {
        return entry;
      }
    }
    return undefined;
  }

  return { find, begun, isShort, root };
}

function readShard([keys, forms, lists]) {
  return { keys: keys.split(" "), forms: forms.split(" "), lists: lists.split(" ") };
}

function entryAt({ keys, forms, lists }, index, term) {
  return keys[index] === term ? { term, form: forms[index], list: lists[index] } : undefined;
}

function entriesFrom(entries, beginning) {
  const found = [];
  for (let i = lastAtMost(entries.keys, beginning); i < entries.keys.length; i++) {
    const key = entries.keys[i];
    if (key?.startsWith(beginning)) {
      found.push(entryAt(entries, i, key));
    } else if (key > beginning) {
      break;
    }
  }
  return found;
}

/** The commonest spelling of a term. */
export function spelled({ term, form }) {
  const [, off, add] = form.match(/^(\d*)(.*)$/);
  return term.slice(0, term.length - off) + add;
}

/** Where the last of the sorted keys stands that is not greater; -1 where there is none. */
function lastAtMost(keys, key) {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] <= key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

/** An order of texts that looks like chance and is the same everywhere. Pure. */

/** A number from 0 to 2³² for a text: FNV-1a, and mixed as MurmurHash3 ends, so that near texts lie far apart. */
export function hash(text) {
  let mixed = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * The items in the order of a seed. Each has its place by its own name alone, so that one more moves none of the others
 * past each other.
 *
 * @param {(item: object) => string} name
 */
export function shuffled(items, seed, name = (item) => item) {
  return items
    .map((item) => ({ item, name: name(item), key: hash(`${seed} ${name(item)}`) }))
    .sort((one, other) => one.key - other.key || (one.name < other.name ? -1 : 1))
    .map(({ item }) => item);
}

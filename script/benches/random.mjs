/* Random numbers that are the same for the same seed, so that two runs measure the same. */

export function createRandom(seed) {
  let state = seed >>> 0;

  /** From 0 to below 1: mulberry32, whose whole state is one number. */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (limit) => Math.floor(next() * limit);
  const between = (least, most) => least + below(most - least + 1);
  const pick = (list) => list[below(list.length)];
  const chance = (share) => next() < share;

  return { next, below, between, pick, chance };
}

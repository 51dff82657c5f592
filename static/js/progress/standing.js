/** How many of some questions are known, due and so on. Pure. */

/**
 * @param {object[]} records - of the store
 * @param {number} now
 */
export function standing(records, now) {
  const count = (fits) => records.filter(fits).length;
  return {
    known: count(({ mark }) => mark === "known"),
    review: count(({ mark }) => mark === "review"),
    unknown: count(({ mark }) => mark === "unknown"),
    due: count(({ card }) => card?.due <= now),
    starred: count(({ starred }) => starred),
  };
}

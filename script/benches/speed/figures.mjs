/* Sums up what several runs gave. */

/** @returns `{median, least, most}` */
export function summary(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}

/** Of runs that were made one after the other, each of ours by its neighbor. */
export function ratios(ours, theirs, value) {
  return summary(ours.map((each, round) => value(each) / value(theirs[round])));
}

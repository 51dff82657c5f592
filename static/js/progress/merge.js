/* Makes one of a reader's progress in two places. Pure. */

/** Entries of both, those under one key made one. */
function union(mine, theirs, join) {
  const joined = Object.entries(theirs).map(([key, value]) => [
    key,
    Object.hasOwn(mine, key) ? join(mine[key], value, key) : value,
  ]);
  return { ...mine, ...Object.fromEntries(joined) };
}

/** Of two at one time the choice must be the same wherever it is made; the longer note may hold the other. */
function newest(one, other) {
  const later = one[1] - other[1] || JSON.stringify(one).length - JSON.stringify(other).length;
  return (later || (JSON.stringify(one) > JSON.stringify(other) ? 1 : -1)) > 0 ? one : other;
}

function joinCells(one, other, field) {
  const first = newest(one, other);
  const second = first === one ? other : one;
  return field === "note" && first[0] && second[0] ? [joinNotes(first[0], ...second), first[1]] : first;
}

/** The newer note, and below it the older one with its day, unless that stands in it. */
export function joinNotes(note, older, time) {
  return note.includes(older) ? note : `${note}\n\n[${new Date(time).toISOString().slice(0, 10)}]\n${older}`;
}

export const mergeRecords = (mine = {}, theirs = {}) => union(mine, theirs, joinCells);

const larger = (one, other) => one.map((count, index) => Math.max(count, other[index]));

/** Both in one: the newest of each field, all notes, the most that each device has counted. */
export function merge(mine, theirs) {
  return {
    ...mine,
    questions: union(mine.questions, theirs.questions, mergeRecords),
    days: union(mine.days, theirs.days, (one, other) => union(one, other, larger)),
    settings: union(mine.settings, theirs.settings, newest),
  };
}

/** The newer note, and below it the older one with its day, unless that stands in it. Pure. */
export function joinNotes(note, older, time) {
  return note.includes(older) ? note : `${note}\n\n[${new Date(time).toISOString().slice(0, 10)}]\n${older}`;
}

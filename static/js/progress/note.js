/** A private note on a question, saved while it is written. */
import { announce } from "../shared/announcer.js";
import { joinNotes } from "./join-notes.js";

const PAUSE = 700;

/** @returns {() => void} saves, and ends what keeps the note up to date */
export function startNote(field, store, id) {
  const status = field.parentElement.querySelector("[data-note-status]");
  let seen = "";
  let waiting;

  const show = (note) => {
    seen = note;
    field.value = note;
  };
  const save = () => {
    clearTimeout(waiting);
    const written = field.value;
    if (written === seen) {
      return false;
    }
    // Another tab may have saved a note since this one was begun.
    const theirs = store.get(id).note;
    const note = theirs === seen ? written : joinNotes(written, theirs, Date.now());
    seen = note;
    store.set(id, { note });
    if (note !== written) {
      field.value = note;
    }
    status.textContent = store.trouble() ? status.dataset.lost : status.dataset.saved;
    return true;
  };

  const typed = field.value;
  show(store.get(id).note);
  if (typed) {
    // The reader was faster than this module.
    field.value = seen ? joinNotes(typed, seen, Date.now()) : typed;
    waiting = setTimeout(save, PAUSE);
  }
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  });
  field.addEventListener("change", () => save() && announce(status.textContent));
  window.addEventListener("pagehide", save);
  const stop = store.subscribe(() => field.value === seen && show(store.get(id).note));
  return () => {
    save();
    stop();
    window.removeEventListener("pagehide", save);
  };
}

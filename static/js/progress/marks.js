/** What a reader marks on a question: knew it, review or not yet, a star, and a private note where the page has one. */
import { announce } from "../shared/announcer.js";
import { prepareProgress, progress, wantProgress } from "./ready.js";

/** By these a reader comes before there is something to mark, so that nothing is waited for then. */
const SIGNS = ["pointermove", "pointerdown", "keydown", "scroll"];

/** Fills the places that name a question; one in a closed answer when that is opened. */
export function startMarks(page) {
  const places = [...page.querySelectorAll("[data-marks]")];
  SIGNS.forEach((sign) => window.addEventListener(sign, prepareProgress, { once: true, passive: true }));
  progress.then((store) => places.forEach(({ dataset }) => adoptEarlier(store, dataset)));
  for (const place of places) {
    const fill = () => fillMarks(place, place.dataset.marks);
    const answer = place.closest("details");
    if (answer && !answer.open) {
      answer.addEventListener("toggle", fill, { once: true });
    } else {
      fill();
    }
  }
}

/** What was marked when the question had another name; renames are rare, and so is what they need. */
function adoptEarlier(store, { marks, earlier = "" }) {
  const held = earlier.split(" ").filter((id) => Object.hasOwn(store.data().questions, id));
  if (held.length > 0) {
    const aliases = Object.fromEntries(held.map((id) => [id, marks]));
    import("./local.js").then(({ progressStore }) => progressStore().adopt(aliases));
  }
}

/**
 * Puts the marks of a question into an element, as the page's template has them.
 *
 * @returns {() => void} ends what keeps them up to date, for one that gets other marks
 */
export function fillMarks(place, id) {
  place.replaceChildren(document.querySelector("template[data-marks-template]").content.cloneNode(true));
  const buttons = [...place.querySelectorAll("[data-mark]")];
  buttons.forEach((button) => button.addEventListener("click", () => press(button, id).catch(() => tellFailed(place))));
  const field = place.querySelector("textarea");
  field?.addEventListener("focus", prepareProgress, { once: true });

  const ends = [];
  progress.then(async (store) => {
    const show = () => showMarks(buttons, store.get(id));
    show();
    ends.push(store.subscribe((ids) => ids.includes(id) && show()));
    if (field) {
      const { startNote } = await import("./note.js");
      ends.push(startNote(field, store, id));
    }
  });
  return () => ends.splice(0).forEach((end) => end());
}

function showMarks(buttons, { mark, starred }) {
  for (const button of buttons) {
    button.setAttribute("aria-pressed", button.dataset.mark === "star" ? starred : button.dataset.mark === mark);
  }
}

/** The store could not be loaded. */
function tellFailed(place) {
  const failed = place.querySelector("[data-failed]");
  failed.hidden = false;
  announce(failed.textContent);
}

async function press({ dataset: { mark, said, unsaid } }, id) {
  const store = await wantProgress();
  const record = store.get(id);
  const on = mark === "star" ? !record.starred : record.mark !== mark;
  store.set(id, mark === "star" ? { starred: on } : { mark: on ? mark : undefined });
  announce(on ? said : unsaid);
}

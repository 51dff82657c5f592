/** The part of the progress page that exports, imports and forgets, each with a word about what was done and a way back. */
import { announce } from "../shared/announcer.js";
import { download } from "./download.js";
import { counted } from "./overview.js";

export function startTransfer(part, store) {
  const told = part.querySelector("[data-told]");
  const undoButton = part.querySelector("[data-undo]");
  let undo;

  const tell = (message, back) => {
    undo = back;
    told.hidden = false;
    told.querySelector("[data-message]").textContent = message;
    undoButton.hidden = !back;
    announce(message);
  };

  part.querySelector("[data-export]").addEventListener("click", () => {
    download(store.exportText());
    tell("Exported. The file holds marks, stars, notes, cards and days.");
  });
  part.querySelector("[data-import]").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (file) {
      importFile(await file.text(), store, tell);
      // So that the same file can be chosen again.
      target.value = "";
    }
  });
  part.querySelector("[data-reset]").addEventListener("submit", (event) => {
    event.preventDefault();
    const { selectedOptions: [{ value, text }] } = event.target.elements.topic;
    const ids = store.entries().map(([id]) => id).filter((id) => id.startsWith(value && `${value}/`));
    const back = value ? store.reset(ids) : store.reset();
    tell(`${value ? text : "Everything"}: ${counted(ids.length, "question")} forgotten.`, back);
  });
  undoButton.addEventListener("click", () => {
    undo();
    tell("Undone.");
    part.querySelector("[data-export]").focus();
  });

  const show = () => showStorage(part.querySelector("[data-storage]"), store);
  store.subscribe(show);
  show();
}

function importFile(text, store, tell) {
  try {
    const { added, updated, unchanged, undo } = store.importText(text);
    tell(`Imported: ${counted(added, "question")} added, ${updated} updated, ${unchanged} unchanged.`, undo);
  } catch (error) {
    if (error.name !== "ImportError") {
      throw error;
    }
    tell(error.message);
  }
}

function showStorage(place, store) {
  const count = store.entries().length;
  const kept = `${counted(count, "question")}, ${Math.ceil(store.exportText().length / 1024)} kB`;
  place.textContent = store.problem()?.message ?? (count ? place.dataset.kept.replace("#", kept) : place.dataset.none);
}

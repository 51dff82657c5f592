/* Opens the search dialog, by key or button; what is in it is loaded when the reader seems about to search. */
import { isShortcut } from "./keys.js";
import { takeText } from "./reload.js";

/** @param {HTMLDialogElement} dialog */
export function startOpener(dialog) {
  const input = dialog.querySelector("[role=combobox]");
  const failed = dialog.querySelector("[data-search-state~=failed]");
  const load = loader(dialog);
  // Without scripts the form leads to where the browser can search by itself.
  input.form.action = dialog.querySelector("[data-search-all]").getAttribute("href");
  const fill = async () => {
    try {
      const content = await load();
      failed.hidden = true;
      content.prepare();
      content.update();
    } catch {
      // Enter still leads to the search page, with what was typed.
      failed.hidden = false;
      failed.querySelector("[data-search-retry]").addEventListener("click", fill, { once: true });
    }
  };
  const open = () => {
    // At once, so that what is typed next is in the input.
    dialog.showModal();
    input.focus();
    input.select();
    fill();
  };
  // Whether it fails is told when the reader opens the dialog, which tries again.
  const prepare = () => load().then((content) => content.prepare()).catch(() => {});
  listen(dialog, input, prepare, open);
  const interrupted = takeText();
  if (interrupted) {
    input.value = interrupted;
    open();
  }
}

/** Loads what is in the dialog, once; what did not load is tried anew the next time. */
function loader(dialog) {
  const modules = dialog.querySelector("[data-search-modules]");
  let content;
  return () => {
    // All at once, instead of each when the one before asks for it.
    document.head.append(modules.content);
    content ??= import("./dialog.js").then(({ createDialog }) => createDialog(dialog)).catch((error) => {
      content = undefined;
      throw error;
    });
    return content;
  };
}

function listen(dialog, input, prepare, open) {
  document.addEventListener("keydown", (event) => {
    if (isShortcut(event)) {
      event.preventDefault();
      if (dialog.open) {
        dialog.close();
      } else {
        open();
      }
    }
  });
  for (const opener of document.querySelectorAll("[data-search-open]")) {
    // Its own address is for readers without scripts.
    opener.href = input.form.action;
    opener.addEventListener("pointerenter", prepare, { once: true });
    opener.addEventListener("focus", prepare, { once: true });
    opener.addEventListener("click", (event) => {
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!elsewhere) {
        event.preventDefault();
        open();
      }
    });
  }
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target.closest("[data-search-close]")) {
      dialog.close();
    }
  });
}

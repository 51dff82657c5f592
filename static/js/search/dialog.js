/* The search dialog: opens by key or button, and is a combobox whose list are the results. */
import { resultOption } from "./results.js";
import { createSession } from "./session.js";
import { createView } from "./view.js";

const SHOWN = 8;

/** Makes the page listen; what searching needs is loaded when the reader seems about to. */
export function startDialog() {
  const dialog = document.querySelector("[data-search-dialog]");
  if (!dialog) {
    return;
  }
  const session = createSession(document.documentElement.dataset.root);
  const input = dialog.querySelector("[role=combobox]");
  fillWhileTyping(dialog, input, session);
  openOnDemand(dialog, session, () => {
    dialog.showModal();
    input.focus();
    input.select();
    session.prepare();
  });
  dialog.addEventListener("click", (event) => {
    const onBackdrop = event.target === dialog;
    if (onBackdrop || event.target.closest("[data-search-close]")) {
      dialog.close();
    }
  });
}

function fillWhileTyping(dialog, input, session) {
  const list = createList(input, dialog.querySelector("[role=listbox]"));
  const all = dialog.querySelector("[data-search-all]");
  const number = dialog.querySelector("[data-search-number]");
  const page = all.getAttribute("href");
  const update = createView(dialog, session, ({ results, count, text }) => {
    list.fill(results);
    all.href = `${page}?q=${encodeURIComponent(text)}`;
    number.textContent = count;
  });
  input.addEventListener("input", () => update(input.value, { limit: SHOWN }));
  input.addEventListener("keydown", (event) => list.handleKey(event));
}

function openOnDemand(dialog, session, open) {
  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) {
      return;
    }
    event.preventDefault();
    if (dialog.open) {
      dialog.close();
    } else {
      open();
    }
  });
  for (const opener of document.querySelectorAll("[data-search-open]")) {
    opener.addEventListener("pointerenter", session.prepare, { once: true });
    opener.addEventListener("focus", session.prepare, { once: true });
    opener.addEventListener("click", (event) => {
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!elsewhere) {
        event.preventDefault();
        open();
      }
    });
  }
}

/** `/` where nothing is being typed, Ctrl+K and Cmd+K anywhere. */
function isShortcut(event) {
  if (event.altKey || event.isComposing) {
    return false;
  }
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === "k" && !event.shiftKey;
  }
  return event.key === "/" && !event.target.closest?.("input, textarea, select, [contenteditable]");
}

/** The listbox of a combobox: one option is active while the focus stays in the input. */
function createList(input, listbox) {
  let options = [];
  let active = -1;

  function fill(results) {
    options = results.map((result, index) => resultOption(result, `${listbox.id}-${index}`));
    listbox.replaceChildren(...options);
    options[0]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-expanded", String(options.length > 0));
    activate(-1);
  }

  function activate(index) {
    options[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = options[active];
    if (!option) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  /** The keys of the combobox pattern; Home, End and Enter are the input's own until an option is active. */
  function handleKey(event) {
    if (event.isComposing || options.length === 0) {
      return;
    }
    const last = options.length - 1;
    const moves = { ArrowDown: active < last ? active + 1 : 0, ArrowUp: active > 0 ? active - 1 : last };
    const movesWithin = { ...moves, Home: 0, End: last };
    const target = (active < 0 ? moves : movesWithin)[event.key];
    if (target !== undefined) {
      event.preventDefault();
      activate(target);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options[active].click();
    }
  }

  return { fill, handleKey };
}

/* The search dialog: opens by key or button, and is a combobox whose list are the results. */
import { resultOption } from "./results.js";
import { createSession } from "./session.js";
import { takeText } from "./reload.js";
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
  const modules = dialog.querySelector("[data-search-modules]");
  const update = createSearch(dialog, input, session);
  const prepare = () => {
    // All at once, instead of each when the one before asks for it.
    document.head.append(modules.content);
    session.prepare();
  };
  const open = () => {
    dialog.showModal();
    input.focus();
    input.select();
    prepare();
    update();
  };
  listen(dialog, prepare, open);
  const interrupted = takeText();
  if (interrupted) {
    input.value = interrupted;
    open();
  }
}

function createSearch(dialog, input, session) {
  const list = createList(input, dialog.querySelector("[role=listbox]"));
  const all = dialog.querySelector("[data-search-all]");
  const scope = dialog.querySelector("[data-search-scope]");
  const { form } = input;
  const page = all.getAttribute("href");
  const update = createView(dialog, session, {
    input,
    options: () => ({ limit: SHOWN, topic: scope?.checked && scope.value }),
    render({ results, words }) {
      list.fill(results, words);
      all.href = `${page}?${new URLSearchParams(new FormData(form))}`;
    },
    unfilter() {
      scope.checked = false;
    },
  });
  form.action = page;
  form.addEventListener("input", update);
  input.addEventListener("keydown", (event) => list.handleKey(event));
  return update;
}

function listen(dialog, prepare, open) {
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
    opener.href = dialog.querySelector("form").action;
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

/** `/` where nothing is being typed, Ctrl+K and Cmd+K anywhere. */
function isShortcut(event) {
  if (event.altKey || isComposing(event)) {
    return false;
  }
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === "k" && !event.shiftKey;
  }
  return event.key === "/" && !event.target.closest?.("input, textarea, select, [contenteditable]");
}

/** Safari ends a composition before the key that ended it. */
function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}

/** The listbox of a combobox: one option is active while the focus stays in the input. */
function createList(input, listbox) {
  let options = [];
  let active = -1;
  let filled;

  /** The choice stays while the text does: more may have come, and the excerpts. */
  function fill(results, words) {
    const kept = filled === input.value ? options[active]?.href : undefined;
    filled = input.value;
    options = results.map((result, index) => resultOption(result, words, `${listbox.id}-${index}`));
    listbox.replaceChildren(...options);
    listbox.scrollTop = 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    activate(options.findIndex((option) => option.href === kept));
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
    if (isComposing(event) || options.length === 0) {
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

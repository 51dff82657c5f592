/* The search dialog's inside: a combobox whose list are the results. */
import { isComposing } from "./keys.js";
import { resultOption } from "./results.js";
import { createSession } from "./session.js";
import { createView } from "./view.js";

const SHOWN = 8;

/** What is in the dialog: how it prepares for a search, and how it shows what the input holds. */
export function createDialog(dialog) {
  const session = createSession(document.documentElement.dataset.root);
  const update = createSearch(dialog, dialog.querySelector("[role=combobox]"), session);
  return { prepare: session.prepare, update };
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
  form.addEventListener("input", update);
  input.addEventListener("keydown", (event) => list.handleKey(event));
  return update;
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

/* The search page: the address and the form say the same, and the results follow both. */
import { resultItem } from "./results.js";
import { createSession } from "./session.js";
import { countText, createView } from "./view.js";

const SHOWN = 30;
const FIELDS = ["q", "topic", "level"];

export function startPage(form) {
  const container = form.closest("[data-search-view]");
  const list = container.querySelector("[data-search-list]");
  const count = container.querySelector("[data-search-count]");
  const more = container.querySelector("[data-search-more]");
  const session = createSession(document.documentElement.dataset.root);
  let limit = SHOWN;

  const update = createView(container, session, (answer) => {
    list.replaceChildren(...answer.results.map(resultItem));
    count.textContent = answer.count > 0 ? countText(container, answer.count) : "";
    more.hidden = answer.results.length >= answer.count;
  });

  function search() {
    const [text, topic, level] = FIELDS.map((name) => form.elements[name].value);
    return update(text, { limit, topic, level });
  }

  function changed() {
    limit = SHOWN;
    history.replaceState(history.state, "", addressOf(form));
    search();
  }

  const asked = new URLSearchParams(location.search);
  // What was typed before this module came stays.
  for (const name of FIELDS.filter((each) => asked.has(each))) {
    setValue(form.elements[name], asked.get(name));
  }
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
  });
  more.addEventListener("click", () => {
    limit += SHOWN;
    search();
  });
  session.prepare();
  changed();
}

/** A select that does not know the value asked for shows everything. */
function setValue(field, value) {
  field.value = value;
  if (field.selectedIndex === -1) {
    field.value = "";
  }
}

/** The page's address with what the form holds, and without what is empty. */
function addressOf(form) {
  const parameters = new URLSearchParams(new FormData(form));
  for (const name of FIELDS) {
    if (parameters.get(name) === "") {
      parameters.delete(name);
    }
  }
  const query = parameters.toString();
  return location.pathname + (query && `?${query}`);
}

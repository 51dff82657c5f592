/* The search page: the address and the form say the same, and the results follow both. */
import { afterPaint } from "../shared/after-paint.js";
import { resultItem } from "./results.js";
import { createSession } from "./session.js";
import { createView } from "./view.js";

const SHOWN = 30;

export function startPage(form) {
  const container = form.closest("[data-search-view]");
  const list = container.querySelector("[data-search-list]");
  const more = container.querySelector("[data-search-more]");
  const quick = container.querySelectorAll("[data-search-topic]");
  const { q: input, topic, level, tag } = form.elements;
  const filters = [topic, level, tag];
  const session = createSession(document.documentElement.dataset.root);
  let limit = SHOWN;

  const update = createView(container, session, {
    input,
    options: () => ({ limit, topic: topic.value, level: level.value, tag: tag.value }),
    render({ results, count, counts, words }) {
      list.replaceChildren(...results.map((result) => resultItem(result, words)));
      more.hidden = results.length >= count;
      showCounts(topic, counts?.topics);
      showCounts(level, counts?.levels);
      quick.forEach((link) => showTopic(link, counts?.topics ?? {}));
    },
    unfilter: () => filters.forEach((field) => fill(field, "")),
  });

  /** A topic of the results: without a name, all of them. */
  function showTopic(link, counts) {
    const slug = link.dataset.searchTopic;
    const isChosen = slug === topic.value;
    const number = slug ? counts[slug] ?? 0 : Object.values(counts).reduce((sum, each) => sum + each, 0);
    link.href = address(slug);
    link.hidden = number === 0 && !isChosen;
    link.querySelector("small").textContent = number;
    link.setAttribute("aria-current", isChosen);
  }

  /** The page's address with what the form holds, and without what is empty. */
  function address(slug = topic.value) {
    const parameters = new URLSearchParams();
    for (const field of [input, ...filters]) {
      const value = field === topic ? slug : field.value;
      if (value) {
        parameters.set(field.name, value);
      }
    }
    return `${location.pathname}?${parameters}`.replace(/\?$/, "");
  }

  /** Letters change the address, choices are steps that the reader may take back. */
  function changed(step) {
    limit = SHOWN;
    if (step === "push") {
      keepInAddress(step);
    } else {
      // The browser takes longer for the address than for the letter.
      afterPaint(() => keepInAddress(step));
    }
    update();
  }

  function keepInAddress(step) {
    if (address() !== location.pathname + location.search) {
      history[`${step}State`](history.state, "", address());
    }
  }

  /** What was typed before this module came stays, where the address asks for nothing else. */
  function follow(missing) {
    const asked = new URLSearchParams(location.search);
    for (const field of [input, ...filters]) {
      fill(field, asked.get(field.name) ?? missing ?? field.value);
    }
  }

  form.addEventListener("input", ({ target }) => changed(target === input ? "replace" : "push"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed("replace");
  });
  for (const link of quick) {
    link.addEventListener("click", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        fill(topic, link.dataset.searchTopic);
        changed("push");
      }
    });
  }
  more.addEventListener("click", () => {
    limit += SHOWN;
    update();
  });
  window.addEventListener("popstate", () => {
    follow("");
    changed("replace");
  });
  session.prepare();
  follow();
  changed("replace");
}

/** A select that does not know the value shows everything. */
function fill(field, value) {
  field.value = value;
  if (field.selectedIndex === -1) {
    field.value = "";
  }
}

function showCounts(field, counts) {
  for (const option of field.options) {
    option.label = counts && option.value ? `${option.text} (${counts[option.value] ?? 0})` : "";
  }
}

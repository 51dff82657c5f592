/*
 * What the search dialog and the search page have in common: a query becomes a state of the page. All texts stand in
 * the markup; an element with data-search-state is shown in the states that it names, and the first of a state says it.
 */
import { announce } from "../shared/announcer.js";
import { element } from "../shared/element.js";
import { forget, remember, showRecent } from "./recent.js";
import { reloadOnce, settle } from "./reload.js";
import { createExcerpts, marked } from "./results.js";

/** Loading is only mentioned where it takes longer than this. */
const SLOW = 300;

/** What is here by then is shown, though more may come. */
const PATIENCE = 700;

/**
 * @param container says how counts are read: data-count-one, data-count-many
 * @param options gives the limit and the filters of a query
 * @param render shows an answer
 * @param unfilter takes the filters away
 * @returns a function that shows the answer to what the input holds
 */
export function createView(container, session, { input, options, render, unfilter }) {
  const find = (name) => container.querySelector(`[data-search-${name}]`);
  const renewExcerpts = createExcerpts(find("list"), session.excerpt);
  let states = ["empty"];
  let slow;

  async function update() {
    const text = input.value;
    const { limit, ...filters } = options();
    const isFiltered = Object.values(filters).some(Boolean);
    const ask = (until) => session.latest(text, { limit, ...filters, until });
    // One that an older query left behind would speak of this one.
    clearTimeout(slow);
    if (!text.trim()) {
      session.cancel();
      fill({ results: [], count: 0 });
      show(isFiltered ? "hint" : "empty", showRecent(find("recent")) && "recent");
      return;
    }
    if (/empty|hint/.test(states)) {
      // What stands there instead of results would be pushed about by them.
      show("waiting");
    }
    slow = setTimeout(() => show(...states, "loading"), SLOW);
    try {
      let answer = await ask(new Promise((end) => setTimeout(end, PATIENCE)));
      if (answer && !answer.complete && !answer.failed) {
        if (answer.count > 0) {
          tell(answer);
        }
        answer = await ask();
      }
      if (answer?.count === 0 && isFiltered) {
        const all = await session.latest(text, { limit: 1 });
        answer = all && { ...answer, elsewhere: all.count > 0 };
      }
      // One that was overtaken is none.
      if (answer) {
        settle();
        tell(answer);
      }
    } catch (error) {
      fail(error, text);
    }
  }

  function tell(answer) {
    const { count, correction, closest, complete, failed, elsewhere } = answer;
    fill(answer);
    find("count").textContent = (count === 1 ? container.dataset.countOne : container.dataset.countMany).replace("#", count);
    find("correction").replaceChildren(...(correction ? marked(correction.text, correction.ranges) : []));
    find("closest").replaceChildren(...closest.map((word) =>
      element("button", { class: "text-button", type: "button", "data-search-word": true }, word)));
    const said = [
      failed && "broken",
      count === 0 && !failed && "none",
      correction && "corrected",
      count > 0 && complete && "counted",
    ].filter(Boolean);
    show(
      ...said,
      count > 0 && "found",
      !complete && !failed && "partial",
      count === 0 && closest.length > 0 && "closest",
      elsewhere && "filtered",
    );
    say(said);
  }

  function fail(error, text) {
    const isOutdated = error.name === "FormatError";
    // The page keeps its query in the address, the dialog would lose it.
    if (isOutdated && reloadOnce(container.open ? text : "")) {
      return;
    }
    const failure = isOutdated ? "outdated" : "failed";
    fill({ results: [], count: 0 });
    show(failure);
    say([failure]);
  }

  function fill(answer) {
    clearTimeout(slow);
    render(answer);
    renewExcerpts(answer.results);
  }

  function show(...next) {
    states = next;
    for (const each of container.querySelectorAll("[data-search-state]")) {
      each.hidden = !each.dataset.searchState.split(" ").some((state) => next.includes(state));
    }
  }

  function say(said) {
    const texts = said.map((state) => container.querySelector(`[data-search-state~="${state}"]`).textContent.trim());
    announce(texts.join(" ").replace(/\s+/g, " "));
  }

  function search(text) {
    input.value = text;
    input.focus();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** What each control does before the search is made anew. */
  const controls = {
    word: (button) => button.textContent,
    forget: (button) => forget(button.value),
    retry: session.forget,
    unfilter,
  };

  container.addEventListener("click", ({ target }) => {
    for (const [name, act] of Object.entries(controls)) {
      const control = target.closest(`[data-search-${name}]`);
      if (control) {
        search(act(control) ?? input.value);
      }
    }
    if (target.closest("[data-search-reload]")) {
      location.reload();
    }
    if (target.closest("[data-search-list] a, [data-search-all]")) {
      remember(input.value);
    }
  });
  input.form.addEventListener("submit", () => remember(input.value));
  return update;
}

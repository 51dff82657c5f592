/*
 * What the search dialog and the search page have in common: a query becomes a state of the page. All texts stand in
 * the markup; an element with data-search-state="none failed" is shown in these states alone.
 */
import { announce } from "../shared/announcer.js";

/** Loading is only mentioned where it takes longer than this. */
const SLOW = 300;

/**
 * @param container holds the elements with states, and says how counts are read: data-count-one, data-count-many
 * @param render shows `{results, count, text, options}`
 * @returns a function that shows the results for a text
 */
export function createView(container, session, render) {
  let again;
  let state = "empty";
  let slow;

  async function update(text, options) {
    again = () => update(text, options);
    // One that an older query left behind would hide what this one shows.
    clearTimeout(slow);
    if (text.trim() === "") {
      session.cancel();
      render({ results: [], count: 0, text, options });
      show("empty");
      return;
    }
    if (state === "empty") {
      // What stands there instead of results would be pushed about by them.
      show("waiting");
    }
    slow = setTimeout(show, SLOW, "loading");
    try {
      const answer = await session.latest(text, options);
      if (answer) {
        clearTimeout(slow);
        render({ ...answer, text, options });
        show(answer.count > 0 ? "found" : "none");
        announce(answer.count > 0 ? countText(container, answer.count) : stateText("none"));
      }
    } catch (error) {
      clearTimeout(slow);
      render({ results: [], count: 0, text, options });
      const failure = error.name === "FormatError" ? "outdated" : "failed";
      show(failure);
      announce(stateText(failure));
    }
  }

  function show(next) {
    state = next;
    for (const each of container.querySelectorAll("[data-search-state]")) {
      each.hidden = !each.dataset.searchState.split(" ").includes(state);
    }
  }

  function stateText(name) {
    return container.querySelector(`[data-search-state="${name}"] p`).textContent.trim();
  }

  container.querySelector("[data-search-retry]").addEventListener("click", () => again());
  for (const each of container.querySelectorAll("[data-search-reload]")) {
    each.addEventListener("click", () => location.reload());
  }
  return update;
}

/** "1 result", "12 results", in the words of the markup. */
export function countText(container, count) {
  return (count === 1 ? container.dataset.countOne : container.dataset.countMany).replace("#", count);
}

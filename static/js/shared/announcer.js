/* Tells readers of screen readers what changed, through a polite live region. */
import { element } from "./element.js";

/** Time without news after which the last is told: counts that change with every letter would drown the letters. */
const QUIET = 500;

let waiting;

/** Has the text read out soon, unless another one comes before. */
export function announce(text) {
  clearTimeout(waiting);
  const region = currentRegion();
  waiting = setTimeout(() => {
    // Only a change is read, also where the text is that of the last time.
    region.textContent = region.textContent === text ? text + "\u00a0" : text;
  }, QUIET);
}

/** What is behind a modal dialog is not read, so that each dialog has a region of its own. */
function currentRegion() {
  const host = document.querySelector("dialog:modal") ?? document.body;
  let region = host.querySelector(":scope > [data-announcer]");
  if (!region) {
    region = element("p", { class: "visually-hidden", role: "status", "data-announcer": true });
    host.append(region);
  }
  return region;
}

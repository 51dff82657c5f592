/** The full answer of a question, taken from the question's own page. */
import { startCodeCopy } from "../code-copy.js";

/** @throws {Error} where the page can't be had, or holds no answer */
export async function loadFullAnswer(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address} answers ${response.status}`);
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const answer = page.getElementById("answer");
  if (!answer) {
    throw new Error(`${address} holds no answer`);
  }
  resolveAddresses(answer, response.url);
  return [...document.adoptNode(answer).childNodes];
}

/** Addresses that begin at the question's page mean the same here; those within the answer stay. */
function resolveAddresses(answer, base) {
  for (const name of ["href", "src"]) {
    for (const each of answer.querySelectorAll(`[${name}]:not([${name}^="#"])`)) {
      each.setAttribute(name, new URL(each.getAttribute(name), base));
    }
  }
}

/** @param {HTMLElement} place - is filled with the nodes, which then work as they do on their page */
export function placeFullAnswer(place, nodes) {
  place.replaceChildren(...nodes);
  startCodeCopy(place.querySelectorAll(".code"));
}

/** Links to places in the answer move there: as steps of the page's history they would leave the session. */
export function keepLinksInside(place) {
  place.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && place.querySelector(`[id="${CSS.escape(decodeURIComponent(link.hash.slice(1)))}"]`);
    if (link) {
      event.preventDefault();
      target?.scrollIntoView({ block: "center" });
    }
  });
}

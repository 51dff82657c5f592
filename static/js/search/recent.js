/* What was searched on this machine: the only module that keeps it. */
import { attempt } from "../shared/attempt.js";

const KEY = "greenroom-searches-1";
const MOST = 8;

/** The newest first. What other hands left in the storage is no search. */
function searches() {
  const kept = attempt(() => JSON.parse(localStorage.getItem(KEY)));
  return Array.isArray(kept) ? kept.filter((each) => typeof each === "string").slice(0, MOST) : [];
}

export function remember(text) {
  const search = text.trim();
  if (search) {
    keep([search, ...without(search)].slice(0, MOST));
  }
}

/** @param text without one all are forgotten */
export function forget(text) {
  keep(text ? without(text) : []);
}

function without(text) {
  return searches().filter((each) => each.toLowerCase() !== text.toLowerCase());
}

function keep(list) {
  attempt(() => localStorage.setItem(KEY, JSON.stringify(list)));
}

/** Fills the box's list, each entry as its template says; tells whether there are any. */
export function showRecent(box) {
  const entry = box.querySelector("template").content.firstElementChild;
  const entries = searches().map((text) => {
    const made = entry.cloneNode(true);
    const [again, remove] = made.children;
    again.textContent = text;
    remove.value = text;
    remove.setAttribute("aria-label", remove.getAttribute("aria-label").replace("#", () => text));
    return made;
  });
  box.querySelector("ul").replaceChildren(...entries);
  return entries.length > 0;
}

/** Carries over a reload what is typed, chosen and open, and where the reader was. */
import { attempt } from "../shared/attempt.js";

const KEY = "greenroom-carried";
const FIELDS = "main input:not([type=hidden], [type=file], [type=password]), main textarea, main select";

export function remember() {
  const carried = {
    address: location.href,
    place: place(),
    open: entries("main details").filter(([, each]) => each.open).map(([name]) => name),
    fields: entries(FIELDS).map(([name, each]) => [name, each.checked ?? false, each.value]),
  };
  attempt(() => sessionStorage.setItem(KEY, JSON.stringify(carried)));
  // The browser's own way is by distance from the top, which another version may have changed.
  history.scrollRestoration = "manual";
}

/** Does nothing where nothing was carried, or to another page. */
export function restore() {
  const carried = attempt(() => JSON.parse(sessionStorage.getItem(KEY)));
  attempt(() => sessionStorage.removeItem(KEY));
  history.scrollRestoration = "auto";
  if (carried?.address !== location.href) {
    return;
  }
  const details = new Map(entries("main details"));
  carried.open.forEach((name) => details.get(name)?.setAttribute("open", ""));
  const fields = new Map(entries(FIELDS));
  for (const [name, checked, value] of carried.fields) {
    const field = fields.get(name);
    if (field) {
      fill(field, checked, value);
    }
  }
  const { id, below, top } = carried.place;
  const landmark = id && document.getElementById(id);
  window.scrollTo({ top: landmark ? window.scrollY + landmark.getBoundingClientRect().top - below : top, behavior: "instant" });
}

/** Where the reader is: how far below the window's edge the last element with an id begins that begins above its middle. */
function place() {
  const named = [...document.querySelectorAll("main [id]")].filter((each) => each.checkVisibility());
  const last = named.findLast((each) => each.getBoundingClientRect().top < innerHeight / 2);
  return { id: last?.id, below: last?.getBoundingClientRect().top, top: window.scrollY };
}

function fill(field, checked, value) {
  const isChoice = field.type === "checkbox" || field.type === "radio";
  if (isChoice ? field.checked === checked : field.value === value) {
    return;
  }
  if (isChoice) {
    field.checked = checked;
  } else {
    field.value = value;
  }
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * Elements by names that outlive a new version: an id of their own or within them, else their form's name for them, with
 * the value of a choice; the same name again gets a number.
 */
function entries(selector) {
  const counts = new Map();
  return [...document.querySelectorAll(selector)].map((each) => {
    const choice = each.type === "checkbox" || each.type === "radio" ? ` ${each.value}` : "";
    const name = (each.id || each.querySelector("[id]")?.id || each.name || "") + choice;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return [`${name} ${counts.get(name)}`, each];
  });
}

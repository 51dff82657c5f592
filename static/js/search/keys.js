/* The keys that mean a search. */

/** `/` where nothing is being typed, Ctrl+K and Cmd+K anywhere. */
export function isShortcut(event) {
  if (event.altKey || isComposing(event)) {
    return false;
  }
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === "k" && !event.shiftKey;
  }
  return event.key === "/" && !event.target.closest?.("input, textarea, select, [contenteditable]");
}

/** Safari ends a composition before the key that ended it. */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}

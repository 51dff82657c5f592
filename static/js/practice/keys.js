/* What a key does while a card is shown. Pure but for asking what has the focus. */

const LETTERS = { f: "full", u: "undo", b: "back", e: "page", s: "star" };
const GRADES = { 1: "again", 2: "hard", 3: "good", 4: "easy" };

/**
 * The action that a key stands for, as [name, value]; nothing where the key belongs to what has the focus.
 *
 * @param {KeyboardEvent} event
 */
export function actionOf({ key, target, repeat, ctrlKey, metaKey, altKey }) {
  if (repeat || ctrlKey || metaKey || altKey || target.closest("input, select, textarea, dialog")) {
    return undefined;
  }
  if (key === " ") {
    return target.closest("a, button, summary, pre") ? undefined : ["show"];
  }
  if (key === "Escape") {
    return ["forward"];
  }
  const letter = LETTERS[key.toLowerCase()];
  return letter ? [letter] : GRADES[key] && ["grade", GRADES[key]];
}

/* What a key does in a mock interview. Pure but for asking what has the focus. */
import { GRADES } from "./interview.js";

const LETTERS = { p: "pause", r: "reveal", n: "next", b: "back", s: "skip", h: "hide" };

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
    return target.closest("a, button, summary, pre") ? undefined : ["pause"];
  }
  const letter = LETTERS[key.toLowerCase()];
  return letter ? [letter] : GRADES[Number(key) - 1] && ["grade", GRADES[Number(key) - 1]];
}

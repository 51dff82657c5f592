/** A button that copies a text, and says whether it could. */
import { announce } from "./announcer.js";
import { element } from "./element.js";

const SHOWN_FOR = 2000;

/** Whether this browser lets pages copy at all. */
export const canCopy = Boolean(navigator.clipboard);

/**
 * @param {string} label
 * @param {string} done - what is said when it is copied
 * @param {{class: string}} attributes
 * @param {() => string} text - asked when the button is pressed
 */
export function copyButton(label, done, attributes, text) {
  const button = element("button", { type: "button", ...attributes }, label);
  button.addEventListener("click", async () => {
    let said = done;
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      said = "Copying is not allowed here";
    }
    button.textContent = said;
    announce(said);
    setTimeout(() => {
      button.textContent = label;
    }, SHOWN_FOR);
  });
  return button;
}

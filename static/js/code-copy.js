/** A button on each block of code that copies it. */
import { announce } from "./shared/announcer.js";
import { element } from "./shared/element.js";

const SHOWN_FOR = 2000;

/** @param {Iterable<HTMLElement>} blocks */
export function startCodeCopy(blocks) {
  if (!navigator.clipboard) {
    return;
  }
  for (const block of blocks) {
    const button = element("button", { type: "button", class: "code-copy" }, "Copy");
    button.addEventListener("click", () => copy(block, button));
    block.append(button);
  }
}

async function copy(block, button) {
  let said = "Copied";
  try {
    await navigator.clipboard.writeText(block.querySelector("pre").textContent);
  } catch {
    said = "Copying is not allowed here";
  }
  button.textContent = said;
  announce(said);
  setTimeout(() => {
    button.textContent = "Copy";
  }, SHOWN_FOR);
}

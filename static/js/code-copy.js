/** A button on each block of code that copies it. */
import { canCopy, copyButton } from "./shared/copy-button.js";

/** @param {Iterable<HTMLElement>} blocks */
export function startCodeCopy(blocks) {
  if (!canCopy) {
    return;
  }
  for (const block of blocks) {
    const code = () => block.querySelector("pre").textContent;
    block.append(copyButton("Copy", "Copied", { class: "code-copy" }, code));
  }
}

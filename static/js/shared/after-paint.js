/** Does what readers don't see once the browser has painted what they do: a press is answered first. */
export function afterPaint(work) {
  requestAnimationFrame(() => setTimeout(work));
}

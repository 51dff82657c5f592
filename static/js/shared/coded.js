import { element } from "./element.js";

/** A plain text as nodes, what stands between backticks as code; a backtick without its partner stays one. */
export function coded(text) {
  const parts = text.split(/`([^`]*)`/);
  return parts.map((part, index) => (index % 2 === 1 ? element("code", {}, part) : part));
}

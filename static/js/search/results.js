/* Shows a result: its title, where it belongs, and its excerpt, with the words found marked. */
import { element } from "../shared/element.js";

/** A result to choose from a listbox. */
export function resultOption(result, id) {
  const attributes = { role: "option", id, href: result.url, tabindex: "-1", "aria-selected": "false" };
  return element("a", { class: "search-result", ...attributes },
    element("span", { class: "search-result-title" }, ...marked(result.title, result.titleRanges)),
    element("span", { class: "search-result-context" }, context(result)),
    element("span", { class: "search-result-excerpt" }, ...marked(result.excerpt, result.ranges)));
}

/** A result in a list to read. */
export function resultItem(result) {
  return element("li", { class: "search-result" },
    element("h2", { class: "search-result-title" },
      element("a", { href: result.url }, ...marked(result.title, result.titleRanges))),
    element("p", { class: "search-result-context" }, context(result)),
    element("p", { class: "search-result-excerpt" }, ...marked(result.excerpt, result.ranges)));
}

function context({ topicTitle, levelTitle }) {
  return `${topicTitle} · ${levelTitle}`;
}

/** The text in pieces, those within the ranges as mark elements. */
function marked(text, ranges) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)].filter((piece) => piece !== "");
}

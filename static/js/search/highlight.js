/* Marks on the page that a result led to the words that were looked for. */
import { findHits, readQuery } from "./query.js";

const PARAMETER = "highlight";
const TEXTS = ".in-short p, .short-answer, .prose";

/** @param clear the button that takes the marks away; hidden until there are some */
export function startHighlight(clear) {
  const address = new URL(location.href);
  const text = address.searchParams.get(PARAMETER);
  // A link that is copied from here leads to the page as it is.
  address.searchParams.delete(PARAMETER);
  history.replaceState(history.state, "", address);

  const read = readQuery(text);
  const ranges = [...answer().querySelectorAll(TEXTS)].flatMap(textNodes).flatMap((node) =>
    findHits(node.data, read).map(({ start, end }) => rangeOf(node, start, end)));
  if (ranges.length === 0) {
    return;
  }
  const unmark = mark(ranges);
  clear.hidden = false;
  clear.addEventListener("click", () => {
    unmark();
    clear.hidden = true;
    document.querySelector("main").focus({ preventScroll: true });
  });
}

/** On a topic's page the answer that the address names; otherwise there is but one. */
function answer() {
  return document.querySelector(":target")?.closest("details") ?? document.querySelector("main");
}

function textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    nodes.push(walker.currentNode);
  }
  return nodes;
}

function rangeOf(node, start, end) {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** Colours the ranges, best without a change of the page; gives what takes the colour away. */
function mark(ranges) {
  if (globalThis.CSS?.highlights) {
    CSS.highlights.set("search", new Highlight(...ranges));
    return () => CSS.highlights.delete("search");
  }
  const marks = ranges.filter((range) => !range.startContainer.parentElement.closest("pre")).reverse().map((range) => {
    const made = document.createElement("mark");
    range.surroundContents(made);
    return made;
  });
  return () => marks.forEach((each) => each.replaceWith(...each.childNodes));
}

/* Shows a result: its title, where it belongs, and its excerpt, with the words found marked. */
import { element } from "../shared/element.js";

/** The reader rests: an excerpt from the answer is worth a file. */
const REST = 500;

/** The excerpts that were brought, by question: one for other words stays until the right one comes. */
const brought = new Map();

/** A result to choose from a listbox. */
export function resultOption(result, words, id) {
  const attributes = { role: "option", id, href: address(result, words), tabindex: "-1", "aria-selected": "false" };
  return element("a", { class: "search-result", ...attributes },
    element("span", { class: "search-result-title" }, ...marked(result.title, result.titleRanges)),
    ...details("span", result, words));
}

/** A result in a list to read. */
export function resultItem(result, words) {
  return element("li", { class: "search-result" },
    element("h2", { class: "search-result-title" },
      element("a", { href: address(result, words) }, ...marked(result.title, result.titleRanges))),
    ...details("p", result, words));
}

function details(tag, result, words) {
  const { excerpt, ranges } = result.excerpt ? result : brought.get(result.id) ?? result;
  return [
    element(tag, { class: "search-result-context" }, `${result.topicTitle} · ${result.levelTitle}`),
    element(tag, { class: "search-result-excerpt", "data-open": !result.excerpt || !showsAll(result, words) },
      ...marked(excerpt, ranges)),
  ];
}

/** The page that is landed on is told what to mark there. */
function address({ url }, words) {
  const [page, place] = url.split("#");
  return `${page}?${new URLSearchParams({ highlight: words.join(" ") })}${place ? `#${place}` : ""}`;
}

/** Endings differ between what was looked for and what was found: that they begin alike is enough. */
function showsAll({ title, titleRanges, excerpt, ranges }, words) {
  const cut = (text, places) => places.map(([start, end]) => text.slice(start, end));
  const shown = [...cut(title, titleRanges), ...cut(excerpt, ranges)].map((each) => each.toLowerCase());
  return words.every((word) => shown.some((each) => each.startsWith(word.slice(0, 3))));
}

/** The text in pieces, those within the ranges as mark elements. */
export function marked(text, ranges) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)].filter((piece) => piece !== "");
}

/**
 * Gives results in sight an excerpt where they have none or do not show all words, once the reader rests.
 *
 * @returns a function to call with the results whenever the list shows others
 */
export function createExcerpts(list, excerptOf) {
  let rest;
  let sight;

  async function improve(shown, result) {
    // Where it does not load, the one that is there will do.
    const better = await excerptOf(result).catch(() => {});
    if (better && (better.ranges.length > 0 || !result.excerpt)) {
      brought.set(result.id, better);
      shown.replaceChildren(...marked(better.excerpt, better.ranges));
    }
  }

  return function renew(results) {
    clearTimeout(rest);
    sight?.disconnect();
    const waiting = new Map();
    sight = new IntersectionObserver((entries) => {
      for (const { target } of entries.filter((entry) => entry.isIntersecting)) {
        sight.unobserve(target);
        improve(target, waiting.get(target));
      }
    });
    results.forEach((result, index) => {
      const open = list.children[index].querySelector("[data-open]");
      if (open) {
        waiting.set(open, result);
      }
    });
    rest = setTimeout(() => waiting.forEach((result, open) => sight.observe(open)), REST);
  };
}

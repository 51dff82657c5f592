/** Marks in the list of a page's parts the one that is being read. */

/** @param {HTMLElement} contents its links lead to parts of the same page */
export function startContents(contents) {
  const links = new Map();
  for (const link of contents.querySelectorAll('a[href^="#"]')) {
    const part = document.getElementById(link.hash.slice(1));
    if (part) {
      links.set(part, link);
    }
  }
  const visible = new Set();
  const mark = () => {
    const current = [...links.keys()].find((part) => visible.has(part));
    for (const [part, link] of links) {
      if (part === current) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  };
  // A part counts as read while it crosses the upper third of the window.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) {
          visible.add(target);
        } else {
          visible.delete(target);
        }
      }
      mark();
    },
    { rootMargin: "0px 0px -67% 0px" },
  );
  links.forEach((link, part) => observer.observe(part));
}

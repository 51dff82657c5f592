/** What is wrong with the sources, above the last good page. All text goes in as text. */

let host;
let isHidden = false;
let shown = "";

/** @param {{at: string, message: string, help: string, line?: number, before?: string, marked?: string, after?: string}[]} problems */
export function showProblems(problems) {
  const now = JSON.stringify(problems);
  if (now === shown) {
    return;
  }
  shown = now;
  isHidden = false;
  draw(problems);
}

function draw(problems) {
  host?.remove();
  host = undefined;
  if (problems.length === 0 || isHidden) {
    return;
  }
  host = element("div", { id: "greenroom-problems" });
  // In a tree of its own, so that the site's styles and these leave each other alone.
  const root = host.attachShadow({ mode: "open" });
  root.append(element("link", { rel: "stylesheet", href: "/_greenroom/overlay.css" }), panel(problems));
  document.body.append(host);
}

function panel(problems) {
  const hide = element("button", { type: "button" }, "Hide");
  hide.addEventListener("click", () => {
    isHidden = true;
    draw(problems);
  });
  const count = problems.length === 1 ? "An error keeps" : problems.length + " errors keep";
  return element(
    "section", { role: "alert", "aria-label": "Errors in the sources" },
    element("header", {}, element("h2", {}, count + " this page from being up to date"), hide),
    ...problems.map(problem),
  );
}

function problem({ at, message, help, line, before, marked, after }) {
  const parts = [element("p", { class: "message" }, element("b", {}, at), " ", message)];
  if (line !== undefined) {
    const number = line + " | ";
    const caret = " ".repeat(number.length + [...before].length) + "^".repeat(Math.max(1, [...marked].length));
    parts.push(element("pre", {}, number, before, element("mark", {}, marked), after, "\n", element("span", { class: "caret" }, caret)));
  }
  if (help) {
    parts.push(element("p", { class: "help" }, "help: " + help));
  }
  return element("article", {}, ...parts);
}

function element(name, attributes, ...content) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content);
  return made;
}

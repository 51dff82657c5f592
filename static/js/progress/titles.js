/** The titles of questions, with code as the pages show it. */
import { element } from "../shared/element.js";

/** A link to a question; one that the site has no more is a text. */
export function questionLink(root, id, question) {
  return question ? element("a", { href: `${root}${id}/` }, ...withCode(question.title)) : element("span", {}, id);
}

/** Every other piece between backticks is code. */
function withCode(text) {
  return text.split("`").map((piece, index) => (index % 2 ? element("code", {}, piece) : piece));
}

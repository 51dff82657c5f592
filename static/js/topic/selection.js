/** Which questions of a topic a reader wants to see. Pure: knows addresses and names, no page. */

/** Everything. */
export const ALL = Object.freeze({ level: "", tag: "" });

/**
 * Reads a selection from the query of an address; names that the page doesn't have are left out.
 *
 * @param {string} query as in `?level=basic&tag=cost`
 * @param {{levels: string[], tags: string[]}} known
 */
export function fromQuery(query, known) {
  const parameters = new URLSearchParams(query);
  const pick = (name, names) => (names.includes(parameters.get(name)) ? parameters.get(name) : "");
  return { level: pick("level", known.levels), tag: pick("tag", known.tags) };
}

/** The query of an address with this selection; other parameters stay. */
export function toQuery(selection, query) {
  const parameters = new URLSearchParams(query);
  for (const name of ["level", "tag"]) {
    if (selection[name]) {
      parameters.set(name, selection[name]);
    } else {
      parameters.delete(name);
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : "";
}

export function isAll(selection) {
  return !selection.level && !selection.tag;
}

/** @param {{level: string, tags: string[]}} question */
export function matches(selection, question) {
  const levelFits = !selection.level || question.level === selection.level;
  return levelFits && (!selection.tag || question.tags.includes(selection.tag));
}

/** "12 of 42 questions", or "42 questions" where all are shown. */
export function countText(shown, all) {
  const noun = all === 1 ? "question" : "questions";
  return shown === all ? `${all} ${noun}` : `${shown} of ${all} ${noun}`;
}

/** Which questions of a topic a reader wants to see. Pure: knows names, no page and no address. */

/** Everything. */
export const ALL = Object.freeze({ level: "", tag: "" });

/**
 * Reads a selection from the parameters of an address; names that the page doesn't have are left out.
 *
 * @param {{get: (name: string) => ?string}} parameters
 * @param {{levels: string[], tags: string[]}} known
 */
export function fromParameters(parameters, known) {
  const pick = (name, names) => (names.includes(parameters.get(name)) ? parameters.get(name) : "");
  return { level: pick("level", known.levels), tag: pick("tag", known.tags) };
}

/** Writes a selection into the parameters of an address; others stay. */
export function intoParameters(selection, parameters) {
  for (const name of ["level", "tag"]) {
    if (selection[name]) {
      parameters.set(name, selection[name]);
    } else {
      parameters.delete(name);
    }
  }
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

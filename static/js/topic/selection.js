/** Which questions of a topic a reader wants to see. Pure: knows names, no page and no address. */

/** Everything. */
export const ALL = Object.freeze({ level: "", tag: "", state: "" });

const NAMES = Object.keys(ALL);

const STATES = {
  open: ({ mark }) => mark !== "known",
  review: ({ mark }) => mark === "review",
  starred: ({ starred }) => starred,
};

/**
 * Reads a selection from the parameters of an address; names that the page doesn't have are left out.
 *
 * @param {{get: (name: string) => ?string}} parameters
 * @param {{level: string[], tag: string[], state: string[]}} known
 */
export function fromParameters(parameters, known) {
  const pick = (name) => (known[name].includes(parameters.get(name)) ? parameters.get(name) : "");
  return Object.fromEntries(NAMES.map((name) => [name, pick(name)]));
}

/** Writes a selection into the parameters of an address; others stay. */
export function intoParameters(selection, parameters) {
  for (const name of NAMES) {
    if (selection[name]) {
      parameters.set(name, selection[name]);
    } else {
      parameters.delete(name);
    }
  }
}

export function isAll(selection) {
  return NAMES.every((name) => !selection[name]);
}

/**
 * @param {{level: string, tags: string[]}} question
 * @param {() => {mark: ?string, starred: boolean}} progress asked only where it matters
 */
export function matches(selection, question, progress) {
  return (!selection.level || question.level === selection.level)
    && (!selection.tag || question.tags.includes(selection.tag))
    && (!selection.state || STATES[selection.state](progress()));
}

/** "12 of 42 questions", or "42 questions" where all are shown. */
export function countText(shown, all) {
  const noun = all === 1 ? "question" : "questions";
  return shown === all ? `${all} ${noun}` : `${shown} of ${all} ${noun}`;
}

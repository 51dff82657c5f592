/* What a reader wants to practice, as the address says it. Pure. */
import { KINDS } from "./deck.js";

/**
 * Reads a choice from the parameters of an address; names that the page doesn't have are left out.
 *
 * @param {URLSearchParams} parameters
 * @param {{topics: string[], levels: string[], tags: string[]}} known
 */
export function fromParameters(parameters, known) {
  const pick = (name, names) => names.find((each) => each === parameters.get(name));
  return {
    topics: known.topics.filter((topic) => parameters.getAll("topic").includes(topic)),
    level: pick("level", known.levels) ?? "",
    tag: pick("tag", known.tags) ?? "",
    what: pick("what", KINDS) ?? KINDS[0],
  };
}

/** The parameters that say a choice, without what goes without saying. */
export function toParameters({ topics, level, tag, what }) {
  const parameters = new URLSearchParams(topics.map((topic) => ["topic", topic]));
  for (const [name, value] of Object.entries({ level, tag, what })) {
    if (value && value !== KINDS[0]) {
      parameters.set(name, value);
    }
  }
  return parameters;
}

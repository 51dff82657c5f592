/** What a mock interview is asked to be, as its address has it. Pure. */

/** The bounds of the numbers. */
export const LIMITS = Object.freeze({ count: [5, 30], minutes: [0.5, 10] });

/** For three levels 40, 40 and 20 of a hundred: half as many of the hardest. */
export function defaultMix(levels) {
  const weights = levels.map((_, index) => (index > 0 && index === levels.length - 1 ? 1 : 2));
  const all = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((weight) => Math.round((weight * 100) / all));
}

/**
 * Reads settings from the parameters of an address; what the site does not know or allow is as if it were not there.
 *
 * @param {{get: (name: string) => ?string}} parameters
 * @param {{topics: string[], levels: string[]}} known
 */
export function fromParameters(parameters, { topics, levels }) {
  const named = words(parameters.get("topics")).filter((slug) => topics.includes(slug));
  const seed = parameters.get("seed") ?? "";
  return {
    topics: named.length > 0 ? topics.filter((slug) => named.includes(slug)) : topics,
    mix: mixOf(words(parameters.get("mix")), levels),
    count: Math.round(within(parameters.get("count"), LIMITS.count) ?? 10),
    minutes: within(parameters.get("minutes"), LIMITS.minutes) ?? 3,
    seed: /^[a-z0-9]{1,12}$/.test(seed) ? seed : "",
  };
}

/** The query that says the same; without a seed it names no questions. */
export function toQuery({ topics, mix, count, minutes, seed }) {
  const query = `topics=${topics.join("+")}&mix=${mix.join("+")}&count=${count}&minutes=${minutes}`;
  return seed ? `${query}&seed=${seed}` : query;
}

/** A name for the choice of questions, from a number from 0 to 2³². */
export function seedOf(number) {
  return number.toString(36);
}

function mixOf(given, levels) {
  const shares = given.map((share) => within(share, [0, 100]));
  const isWhole = shares.length === levels.length && !shares.includes(undefined) && shares.some((share) => share > 0);
  return isWhole ? shares : defaultMix(levels);
}

const words = (text) => (text ?? "").split(/[ +]/).filter((word) => word !== "");

function within(text, [least, most]) {
  const number = Number(text);
  const fits = text !== null && text !== "" && number >= least && number <= most;
  return fits ? number : undefined;
}

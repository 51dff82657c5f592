/** What a study plan is made from, as its address has it. Pure. */
import { isDay } from "../days.js";

/** The bounds of the numbers. */
export const LIMITS = Object.freeze({ minutes: [5, 480], perNew: [1, 60], perReview: [0.5, 30] });

/** The numbers where none are given. */
export const DEFAULTS = Object.freeze({ minutes: 45, perNew: 6, perReview: 1.5 });

/**
 * Reads settings from the parameters of an address; what the site does not know or allow is as if it were not there.
 *
 * @param {{get: (name: string) => ?string}} parameters
 * @param {{topics: string[], levels: string[]}} known
 */
export function fromParameters(parameters, { topics, levels }) {
  const day = (name) => (isDay(parameters.get(name)) ? parameters.get(name) : "");
  const number = (name, key) => within(parameters.get(name), LIMITS[key]) ?? DEFAULTS[key];
  return {
    from: day("start"),
    date: day("date"),
    minutes: number("minutes", "minutes"),
    topics: someOf(parameters.get("topics"), topics),
    levels: someOf(parameters.get("levels"), levels),
    off: words(parameters.get("off")).filter((each) => /^[0-6]$/.test(each)).map(Number),
    perNew: number("new", "perNew"),
    perReview: number("review", "perReview"),
    unknownOnly: parameters.get("known") === "out",
    at: /^([01]\d|2[0-3]):[0-5]\d$/.test(parameters.get("at") ?? "") ? parameters.get("at") : "",
  };
}

/** The query that says the same; what is as usual is left out. */
export function toQuery(settings, { topics, levels }) {
  const list = (chosen, all) => (chosen.length === all.length ? "" : chosen.join("+"));
  const number = (key) => (settings[key] === DEFAULTS[key] ? "" : settings[key]);
  const values = {
    start: settings.from,
    date: settings.date,
    minutes: settings.minutes,
    topics: list(settings.topics, topics),
    levels: list(settings.levels, levels),
    off: settings.off.join("+"),
    new: number("perNew"),
    review: number("perReview"),
    known: settings.unknownOnly ? "out" : "",
    at: settings.at,
  };
  return Object.entries(values).filter(([, value]) => value !== "").map((pair) => pair.join("=")).join("&");
}

function someOf(text, all) {
  const named = words(text).filter((word) => all.includes(word));
  return named.length > 0 ? all.filter((each) => named.includes(each)) : all;
}

const words = (text) => (text ?? "").split(/[ +]/).filter((word) => word !== "");

function within(text, [least, most]) {
  const number = Number(text);
  const fits = text !== null && text !== "" && number >= least && number <= most;
  return fits ? number : undefined;
}

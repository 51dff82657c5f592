/** Which question is that of a day. Pure. */
import { dayNumber } from "../days.js";
import { shuffled } from "../order.js";

/**
 * Where to look for the question of a day: each question has one place, and each place its day before any comes again.
 *
 * @param {string} day - "2026-11-23", where the reader is
 * @param {{slug: string, counts: number[]}[]} topics
 * @returns {{topic: string, place: number} | undefined} nothing where there are no questions
 */
export function placeOf(day, topics) {
  const places = topics.flatMap(({ slug, counts }) =>
    Array.from({ length: sum(counts) }, (_, place) => ({ topic: slug, place })),
  );
  const turns = shuffled(places, "day", ({ topic, place }) => `${topic} ${place}`);
  return turns[modulo(dayNumber(day), turns.length)];
}

/** The question at a topic's place; the ids decide, not the order on the topic's page. */
export function questionAt(place, questions) {
  return shuffled(questions, "day", ({ slug }) => slug)[modulo(place, questions.length)];
}

const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);

const modulo = (number, by) => ((number % by) + by) % by;

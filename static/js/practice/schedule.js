/*
 * When a card comes back after an answer: FSRS-6 with its short-term steps, or without. Pure: the time is an argument,
 * and nothing is left to chance. The steps and how intervals keep apart are those of ts-fsrs 5.4.1 (MIT),
 * packages/fsrs/src/impl in https://github.com/open-spaced-repetition/ts-fsrs; the formulas stand in memory.js.
 *
 * A card is { state, step?, due, last, stability, difficulty, reps, lapses, grade }: state is "learning", "review" or
 * "relearning", grade the last one, times are in ms.
 */
import { interval, LONGEST, remember } from "./memory.js";

/** From the worst to the best. */
export const GRADES = Object.freeze(["again", "hard", "good", "easy"]);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Minutes. */
const STEPS = Object.freeze({ learning: [1, 10], relearning: [10] });

/** The days of UTC; a reader's day is another one. */
const dayOfUtc = (time) => Math.floor(time / DAY);

/**
 * The card after an answer.
 *
 * @param {?object} card - nothing for a question that was never answered
 * @param {string} grade - one of GRADES
 * @param {number} now
 * @param {object} [settings] - retention: the chance to recall that is wanted when a card comes back; shortTerm: whether
 *   a card is asked again within minutes until it sits; dayOf: the number of the day of a time
 */
export function answer(card, grade, now, settings) {
  return outcomes(card, now, settings)[grade];
}

/** The card after each of the grades. */
export function outcomes(card, now, { retention = 0.9, shortTerm = true, dayOf = dayOfUtc } = {}) {
  const elapsed = card ? Math.max(0, dayOf(now) - dayOf(card.last)) : 0;
  const memories = GRADES.map((_, index) => remember(card, index + 1, elapsed, shortTerm));
  const days = memories.map(({ stability }) => interval(stability, retention));
  const plans = shortTerm ? planned(card, days) : apart(days).map(inDays);
  return Object.fromEntries(GRADES.map((grade, index) => {
    const { state, step, wait } = plans[index];
    const lapsed = grade === "again" && card?.state === "review";
    const next = {
      state,
      due: now + wait,
      last: now,
      ...memories[index],
      reps: (card?.reps ?? 0) + 1,
      lapses: (card?.lapses ?? 0) + (lapsed ? 1 : 0),
      grade,
    };
    return [grade, step === undefined ? next : { ...next, step }];
  }));
}

/** What each grade leads to where cards come back within minutes until they sit. */
function planned(card, days) {
  const [, hard, good, easy] = days;
  if (card?.state === "review") {
    return [inMinutes("relearning", 0, STEPS.relearning[0]), ...apart([hard, good, easy]).map(inDays)];
  }
  const state = card?.state ?? "learning";
  const steps = STEPS[state];
  const step = card?.step ?? 0;
  const isLast = step + 1 >= steps.length;
  return [
    inMinutes(state, 0, steps[0]),
    inMinutes(state, step, betweenSteps(steps)),
    isLast ? inDays(good) : inMinutes(state, step + 1, steps[step + 1]),
    inDays(Math.max(good, easy)),
  ];
}

/** Hard is asked again between the first step and the second, or half as late again where there is but one. */
function betweenSteps([first, second = 2 * first]) {
  return Math.round((first + second) / 2);
}

/** The same intervals, each longer than the one before; the first gives way to the second. */
function apart([first, second, ...more]) {
  const kept = [Math.min(first, second)];
  for (const days of [second, ...more]) {
    kept.push(Math.min(Math.max(days, kept.at(-1) + 1), LONGEST));
  }
  return kept;
}

function inMinutes(state, step, minutes) {
  return { state, step, wait: minutes * MINUTE };
}

function inDays(days) {
  return { state: "review", wait: days * DAY };
}

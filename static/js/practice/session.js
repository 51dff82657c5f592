/*
 * A session: the cards planned, and what was answered so far. Pure, and plain data, so that it can be kept over a reload.
 *
 * A session is { choice, plan, steps, counted, current, side }: the ids in order; each answer as { id, grade, before },
 * before being what the store held; what days have counted, as "2026-11-23 aws/vpc"; the id that is asked; and how much of
 * it is open: "question", "short" or "full".
 */
import { answer } from "./schedule.js";

/** What a grade says about the question. */
const MARKS = Object.freeze({ again: "unknown", hard: "review", good: "known", easy: "known" });

/**
 * @param choice - what the reader asked for, kept for the way back
 * @param {string[]} plan
 */
export function begin(choice, plan) {
  return { choice, plan, steps: [], counted: [], current: plan[0], side: "question" };
}

/**
 * Takes an answer in.
 *
 * @param {{mark: ?string, card: ?object}} record - of the current question
 * @param {{now: number, dayOf: Function, dayName: Function, retention: number}} moment
 * @returns {{session: object, change: object, tally: ?object}} the change and what the day counts are for the store
 */
export function graded(session, grade, { mark, card }, { now, dayOf, dayName, retention }) {
  const { current: id, steps, counted } = session;
  const step = { id, grade, before: { mark, card } };
  const count = `${dayName(now)} ${id}`;
  // An answer that was taken back has been counted.
  const tally = counted.includes(count) ? undefined : tallyOf(card, now, dayOf);
  return {
    session: { ...session, steps: [...steps, step], counted: tally ? [...counted, count] : counted },
    change: { mark: MARKS[grade], card: answer(card, grade, now, { retention, dayOf }) },
    tally,
  };
}

/** A card counts once a day: as learnt when it is new, as reviewed on any day after. */
function tallyOf(card, now, dayOf) {
  if (!card) {
    return { learned: 1 };
  }
  return dayOf(card.last) < dayOf(now) ? { reviews: 1 } : undefined;
}

/** Takes the last answer back: its card is asked again, with the answer open. */
export function undone(session) {
  const step = session.steps.at(-1);
  return { session: { ...session, steps: session.steps.slice(0, -1), current: step.id, side: "short" }, step };
}

/**
 * Goes on to the next card: one that is due again by now, else one not yet asked, else the one that is due first. Without
 * any the session is over and has no current card.
 */
export function advanced(session, cardOf, now) {
  const { waiting, fresh } = remaining(session, cardOf);
  const isBack = waiting.length > 0 && cardOf(waiting[0]).due <= now;
  const current = isBack ? waiting[0] : fresh[0] ?? waiting[0];
  return { ...session, current, side: "question" };
}

/** The session without questions that the site no longer has. */
export function restricted(session, isThere, cardOf, now) {
  const plan = session.plan.filter(isThere);
  const steps = session.steps.filter(({ id }) => isThere(id));
  const kept = { ...session, plan, steps };
  return session.current === undefined || isThere(session.current) ? kept : advanced(kept, cardOf, now);
}

/** How far the session is: a card is done when it comes back on another day. */
export function standing(session, cardOf) {
  const { waiting, fresh } = remaining(session, cardOf);
  return { done: session.plan.length - waiting.length - fresh.length, total: session.plan.length, waiting: waiting.length };
}

function remaining({ plan, steps }, cardOf) {
  const answered = new Set(steps.map(({ id }) => id));
  return {
    waiting: plan
      .filter((id) => answered.has(id) && cardOf(id) && cardOf(id).state !== "review")
      .sort((one, other) => cardOf(one).due - cardOf(other).due),
    fresh: plan.filter((id) => !answered.has(id)),
  };
}

/** What was done: the ids that were new, those seen before, and those that were not known at some time. */
export function summary({ steps }) {
  const first = new Map();
  for (const step of [...steps].reverse()) {
    first.set(step.id, step);
  }
  const ids = [...first.keys()].reverse();
  return {
    learned: ids.filter((id) => !first.get(id).before.card),
    reviewed: ids.filter((id) => first.get(id).before.card),
    missed: ids.filter((id) => steps.some((step) => step.id === id && step.grade === "again")),
  };
}

/**
 * A mock interview under way. Pure and plain data, so that it can be kept over a reload:
 * `{ settings, ways, ids, clock, running, grades, revealed, skipped, ended }`, the ids in the order in which they are
 * asked, the clock with the question that is asked now, a grade by id.
 */
import { isRunning, pause, resume, stopped, turnTo } from "./clock.js";

/** From worst to best. */
export const GRADES = Object.freeze(["missed", "partly", "good"]);

/**
 * @param {object} settings - as its address has them
 * @param {{speak: boolean, hide: boolean}} ways - how this reader wants it
 * @param {string[]} ids
 */
export function begin(settings, ways, ids, now) {
  const clock = resume(stopped(ids[0]), now);
  return { settings, ways, ids, clock, grades: {}, revealed: [], skipped: [], ended: false };
}

export function position({ ids, clock }) {
  return ids.indexOf(clock.on);
}

/** The question before or after; beyond the last one the interview has ended. */
export function moved(interview, step, now) {
  const next = position(interview) + step;
  const { ids, clock } = interview;
  return next < ids.length ? { ...interview, clock: turnTo(clock, ids[Math.max(0, next)], now) } : ended(interview, now);
}

/** The question after, and this one is told as skipped unless it has a grade or gets one after all. */
export function passed(interview, now) {
  const { clock, skipped, grades } = interview;
  const without = skipped.filter((id) => id !== clock.on);
  return moved({ ...interview, skipped: grades[clock.on] ? without : [...without, clock.on] }, 1, now);
}

export function revealed(interview) {
  return { ...interview, revealed: [...new Set([...interview.revealed, interview.clock.on])] };
}

/** Whether the answer to the question may be seen. */
export function isOpen({ ways, revealed: open, clock }) {
  return !ways.speak || open.includes(clock.on);
}

export function graded(interview, id, grade) {
  const { grades, skipped } = interview;
  return { ...interview, grades: { ...grades, [id]: grade }, skipped: skipped.filter((each) => each !== id) };
}

export function pausedOrResumed(interview, now) {
  const { clock } = interview;
  return { ...interview, clock: isRunning(clock) ? pause(clock, now) : resume(clock, now) };
}

export function ended(interview, now) {
  return { ...interview, clock: pause(interview.clock, now), ended: true };
}

/** Back to the questions; the clock waits for the reader. */
export function reopened(interview) {
  return { ...interview, ended: false };
}

/** The ids of what should be looked at again. */
export function weak({ ids, grades }) {
  return ids.filter((id) => grades[id] && grades[id] !== "good");
}

/** How many questions have each grade, and none. */
export function sums({ ids, grades }) {
  const count = (grade) => ids.filter((id) => grades[id] === grade).length;
  return { ...Object.fromEntries(GRADES.map((grade) => [grade, count(grade)])), open: count(undefined) };
}

/** As it can be put away: the clock stands, and remembers whether it ran. */
export function putAway(interview, now) {
  return { ...interview, clock: pause(interview.clock, now), running: isRunning(interview.clock) };
}

/** Goes on where it was. Time between counts for nothing. */
export function takenUp({ running, ...interview }, now) {
  const { on, spent } = interview.clock;
  const clock = stopped(interview.ids.includes(on) ? on : interview.ids[0], spent);
  return { ...interview, clock: running ? resume(clock, now) : clock };
}

/**
 * The time that each question of an interview has taken: `{ on, since, spent }`, the question whose time it is, since
 * when it runs (nothing while it is paused), and milliseconds by question before that. Pure: the time is told.
 */

/** @param {object} spent - milliseconds by question */
export function stopped(on, spent = {}) {
  return Object.freeze({ on, since: undefined, spent: Object.freeze({ ...spent }) });
}

export function isRunning(clock) {
  return clock.since !== undefined;
}

export function resume(clock, now) {
  return isRunning(clock) ? clock : Object.freeze({ ...clock, since: now });
}

export function pause(clock, now) {
  return stopped(clock.on, { ...clock.spent, [clock.on]: spent(clock, clock.on, now) });
}

/** From now on the time is that of another question; a paused clock stays paused. */
export function turnTo(clock, on, now) {
  const turned = stopped(on, pause(clock, now).spent);
  return isRunning(clock) ? resume(turned, now) : turned;
}

/** Milliseconds that a question has taken so far. A clock of the machine that is put back takes no time away. */
export function spent(clock, question, now) {
  const before = clock.spent[question] ?? 0;
  return isRunning(clock) && question === clock.on ? before + Math.max(0, now - clock.since) : before;
}

/** Milliseconds that all have taken. */
export function total(clock, now) {
  return Object.values(pause(clock, now).spent).reduce((all, each) => all + each, 0);
}

/** "1:05" or "1:00:05"; parts of a second are left out. */
export function timeText(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (number) => String(number).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** What is left of a time: "0:59", or "+0:12" beyond it. Counted up to whole seconds, so that it begins with all. */
export function leftText(limit, taken) {
  const left = limit - taken;
  return left > 0 ? timeText(Math.ceil(left / 1000) * 1000) : `+${timeText(-left)}`;
}

/** What a reader's progress comes to, day by day and topic by topic. Pure: what is now is an argument. */
import { dayOf } from "../practice/time.js";

export const DAYS_AHEAD = 14;
export const WEEKS_BACK = 12;

const DAY = 86_400_000;

/** "2026-11-23" */
export const dayName = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** "23 November" in the language of the page; with the name of the day where it is asked for. */
export function dayText(day, language, weekday) {
  return new Date(day * DAY).toLocaleDateString(language, { timeZone: "UTC", day: "numeric", month: "long", weekday });
}

/**
 * How many cards fall due on each of the next days; those that are late count today.
 *
 * @param {[string, object][]} entries - of the store
 * @returns {{day: number, count: number}[]}
 */
export function dueByDay(entries, now) {
  const today = dayOf(now);
  const days = Array.from({ length: DAYS_AHEAD }, (_, index) => ({ day: today + index, count: 0 }));
  for (const [, { card }] of entries) {
    const index = Number.isFinite(card?.due) ? Math.max(0, dayOf(card.due) - today) : DAYS_AHEAD;
    if (index < DAYS_AHEAD) {
      days[index].count++;
    }
  }
  return days;
}

/**
 * The last weeks, Monday first, the newest last; days to come are left out.
 *
 * @param {[string, {reviews: number, learned: number}][]} tallies - of the store
 * @returns {{day: number, reviews: number}[][]}
 */
export function weeksBack(tallies, now) {
  const counts = new Map(tallies.map(([name, { reviews, learned }]) => [name, reviews + learned]));
  const today = dayOf(now);
  // Day 0 was a Thursday.
  const monday = today - ((today + 3) % 7);
  return Array.from({ length: WEEKS_BACK }, (_, index) => {
    const first = monday - 7 * (WEEKS_BACK - 1 - index);
    const days = Array.from({ length: 7 }, (_, weekday) => first + weekday).filter((day) => day <= today);
    return days.map((day) => ({ day, reviews: counts.get(dayName(day)) ?? 0 }));
  });
}

/** How full a day was, from 0 to 4. */
export function fullness(reviews, most) {
  return reviews === 0 ? 0 : Math.ceil((4 * reviews) / most);
}

/** "1 card", "12 cards" */
export const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

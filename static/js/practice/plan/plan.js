/** A study plan: which new questions on which day, how many reviews, and a mock interview at the end. Pure. */
import { addDays, weekday } from "../days.js";

/** A question comes back this many days after it was new. */
const INTERVALS = [1, 3, 7, 16, 35];

const MOST_DAYS = 366;
const MOST_MINUTES = 480;
const MOST_LAST_DAYS = 5;
const MOCK = { minutes: 3, least: 5, most: 15 };

/**
 * @param {object[]} questions - in the order in which they are learnt
 * @param {object} settings
 * @param {string} settings.from - the first day
 * @param {string} settings.date - of the interview
 * @param {number} settings.minutes - a day
 * @param {number} settings.perNew - minutes that a new question takes
 * @param {number} settings.perReview - minutes that a review takes
 * @param {number[]} settings.off - days of the week, from Sunday, 0
 * @returns {{days: {date: string, fresh: object[], reviews: number, mock: ?object, minutes: number}[], left: object[]}}
 *     `left` are the questions for which there is no time
 */
export function makePlan(questions, settings) {
  const dates = studyDays(settings);
  const { days, left } = withLeastHurry(questions, dates, settings);
  let next = 0;
  const planned = days.map(({ fresh, ...day }) => {
    next += fresh;
    return { ...day, fresh: questions.slice(next - fresh, next) };
  });
  return { days: planned, left: questions.slice(questions.length - left) };
}

/**
 * What would make everything fit: minutes a day, fewer levels, or one topic less.
 *
 * @returns {{minutes: number | undefined, levels: string[], topics: string[]}} `levels` are the easy ones for which there
 *     is time, `topics` those of which any one would have to go
 */
export function remedies(questions, settings) {
  const dates = studyDays(settings);
  const fits = (list, minutes) => list.length > 0 && spread(list.length, dates, { ...settings, minutes }, Infinity).left === 0;
  const different = (name) => [...new Set(questions.map((question) => question[name]))];
  const fewerLevels = different("level").map((_, index, all) => all.slice(0, all.length - 1 - index));
  const without = (topic) => questions.filter((question) => question.topic !== topic);
  const enough = Array.from({ length: MOST_MINUTES / 5 }, (_, step) => (step + 1) * 5);
  return {
    minutes: enough.find((minutes) => minutes > settings.minutes && fits(questions, minutes)),
    levels: fewerLevels.find((levels) => fits(questions.filter(({ level }) => levels.includes(level)), settings.minutes)) ?? [],
    topics: different("topic").filter((topic) => fits(without(topic), settings.minutes)),
  };
}

/** The days before the interview on which there is time. */
function studyDays({ from, date, off }) {
  const days = [];
  for (let day = from; day < date && days.length < MOST_DAYS; day = addDays(day, 1)) {
    days.push(day);
  }
  return days.filter((day) => !off.includes(weekday(day)));
}

/** No more new questions a day than are needed to come to an end: a plan that is done in a week is no plan for two. */
function withLeastHurry(questions, dates, settings) {
  const count = questions.length;
  const utmost = spread(count, dates, settings, Infinity);
  for (let most = Math.ceil(count / dates.length); most < count && utmost.left === 0; most++) {
    const calm = spread(count, dates, settings, most);
    if (calm.left === 0) {
      return calm;
    }
  }
  return utmost;
}

/** @param most new questions a day */
function spread(count, dates, settings, most) {
  const due = dates.map(() => 0);
  const lastDays = lastDaysOf(dates.length);
  let left = count;
  let waiting = 0;
  const days = dates.map((date, index) => {
    const isLast = index >= dates.length - lastDays;
    const mock = isLast && index === dates.length - 1 ? mockOf(settings.minutes) : undefined;
    const time = settings.minutes - (mock ? mock.count * mock.minutes : 0);
    waiting += due[index];
    // In the end everything is gone over once more, as far as time allows.
    const wanted = isLast ? Math.max(waiting, Math.ceil((count - left) / lastDays)) : waiting;
    const reviews = Math.min(wanted, Math.floor(time / settings.perReview));
    waiting = Math.max(0, waiting - reviews);
    const room = Math.floor((time - reviews * settings.perReview) / settings.perNew);
    const fresh = isLast ? 0 : Math.min(left, most, room);
    left -= fresh;
    comeBack(fresh, index, dates, due);
    return { date, fresh, reviews, mock, minutes: settings.minutes - time + reviews * settings.perReview + fresh * settings.perNew };
  });
  return { days, left };
}

/** A review that falls on a free day is done on the next day. */
function comeBack(fresh, index, dates, due) {
  for (const interval of INTERVALS) {
    const day = addDays(dates[index], interval);
    const next = dates.findIndex((date) => date >= day);
    if (next !== -1) {
      due[next] += fresh;
    }
  }
}

/** How many days at the end bring nothing new. */
function lastDaysOf(days) {
  return Math.min(days - 1, MOST_LAST_DAYS, Math.max(1, Math.round(days / 8)));
}

/** An interview of two thirds of a day's time. */
function mockOf(minutes) {
  const count = Math.min(MOCK.most, Math.max(MOCK.least, Math.floor((minutes * 2) / 3 / MOCK.minutes)));
  const each = Math.min(MOCK.minutes, Math.max(0.5, Math.floor((minutes / count) * 2) / 2));
  return { count, minutes: each };
}

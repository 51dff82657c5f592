/* The reader's days and how times are told. Pure: what is now is an argument. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days are written as everywhere on the site. */
const LANGUAGE = "en-GB";

/** The number of a time's day where the reader is; that of the next day is one more, however long the day was. */
export function dayOf(time) {
  const date = new Date(time);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}

/** The day as the store counts it, as in "2026-11-23". */
export function dayName(time) {
  return new Date(dayOf(time) * DAY).toISOString().slice(0, 10);
}

/** How long a card stays away, short enough for a button: "10 min", "4 days", "5 months", "1.4 years". */
export function waitText(wait) {
  const days = Math.round(wait / DAY);
  if (wait < HOUR) {
    return `${Math.max(1, Math.round(wait / MINUTE))} min`;
  }
  if (wait < DAY) {
    return counted(Math.round(wait / HOUR), "hour");
  }
  if (days < 60) {
    return counted(days, "day");
  }
  return days < 365 ? counted(Math.round(days / 30.4), "month") : counted(tenths(days / 365.25), "year");
}

function tenths(value) {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

/** "1 card", "12 cards". */
export function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/**
 * When cards come back: "Tomorrow: 12 cards", "On Friday 27 November: 1 card".
 *
 * @param {{days: number, count: number}} due - of nextDue
 */
export function returnText({ days, count }, now) {
  return `${dayText(days, now)}: ${counted(count, "card")}`;
}

function dayText(days, now) {
  if (days < 2) {
    return days === 0 ? "Still today" : "Tomorrow";
  }
  const date = new Date((dayOf(now) + days) * DAY);
  const year = days > 300 ? { year: "numeric" } : {};
  const name = date.toLocaleDateString(LANGUAGE, { weekday: "long", day: "numeric", month: "long", ...year, timeZone: "UTC" });
  return `${days < 7 ? `In ${days} days, on` : "On"} ${name}`;
}

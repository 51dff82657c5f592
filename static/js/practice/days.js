/** Days of the calendar as "2026-11-23", apart from any time zone. Pure. */
const DAY = 86_400_000;

const text = (number) => new Date(number * DAY).toISOString().slice(0, 10);

/** Days since 1 January 1970. */
export function dayNumber(day) {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

export function addDays(day, count) {
  return text(dayNumber(day) + count);
}

/** From Sunday, 0, to Saturday, 6. */
export function weekday(day) {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Whether the text names a day that there is. */
export function isDay(day) {
  return /^\d{4}-\d\d-\d\d$/.test(day ?? "") && !Number.isNaN(dayNumber(day)) && addDays(day, 0) === day;
}

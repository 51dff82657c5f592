/** Draws numbers as SVG, for the eye alone: a table beside each says the same in words. */
import { DAYS_AHEAD, WEEKS_BACK, dayText, fullness } from "./overview.js";

const NAMESPACE = "http://www.w3.org/2000/svg";

function draw(tag, attributes = {}, ...children) {
  const made = document.createElementNS(NAMESPACE, tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

const drawing = (width, height, ...parts) =>
  draw("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true", focusable: "false" }, ...parts);

/** A bar for each day, its number above it. */
export function drawDue(days, language) {
  const [step, top, height] = [26, 20, 80];
  const most = Math.max(1, ...days.map(({ count }) => count));
  const bars = days.flatMap(({ day, count }, index) => {
    const tall = Math.max(1.5, (height * count) / most);
    const [x, y] = [index * step, top + height - tall];
    const middle = x + step / 2 - 2;
    const date = new Date(day * 86_400_000);
    const name = date.toLocaleDateString(language, { weekday: "narrow", timeZone: "UTC" });
    const label = index === 0 ? { class: "value" } : {};
    return [
      draw("rect", { class: count ? "bar" : "bar none", x, y, width: step - 4, height: tall, rx: 1.5 }),
      ...(count ? [draw("text", { class: "value", x: middle, y: y - 5 }, String(count))] : []),
      draw("text", { ...label, x: middle, y: top + height + 16 }, name),
      draw("text", { ...label, x: middle, y: top + height + 31 }, String(date.getUTCDate())),
    ];
  });
  return drawing(step * DAYS_AHEAD - 4, top + height + 36, ...bars);
}

/** A square for each day, a column for each week, months above. */
export function drawWeeks(weeks, language) {
  const [step, left, top] = [22, 26, 18];
  const most = Math.max(...weeks.flat().map(({ reviews }) => reviews));
  const squares = weeks.flatMap((week, column) =>
    week.map(({ day, reviews }, row) =>
      draw("rect", {
        class: `day full-${fullness(reviews, most)}`,
        x: left + column * step,
        y: top + row * step,
        width: step - 4,
        height: step - 4,
        rx: 3,
      })));
  const month = (week) => dayText(week[0].day, language).replace(/[\d\s.]/g, "").slice(0, 3);
  const months = weeks
    .map((week, column) => [column, month(week)])
    .filter(([column, name]) => column === 0 ? name === month(weeks[1]) : name !== month(weeks[column - 1]))
    .map(([column, name]) => draw("text", { class: "start", x: left + column * step, y: 11 }, name));
  const names = ["M", "", "W", "", "F", "", ""].map((name, row) =>
    draw("text", { class: "start", x: 0, y: top + row * step + 13 }, name));
  return drawing(left + WEEKS_BACK * step, top + 7 * step, ...months, ...names, ...squares);
}

/**
 * The text in which a reader's progress is kept and exported. Pure.
 *
 *     { format, version, questions: { id: { field: [value, time] } },
 *       days: { "2026-11-23": { device: [reviews, learned] } }, settings: { name: [value, time] } }
 *
 * A field that was cleared stays as [null, time], so that an older file can't bring it back. Days are counted for each
 * device, so that importing a file twice counts nothing twice. `device` stands in what is kept here, never in a file.
 */
const FORMAT = "greenroom-progress";
const VERSION = 1;
const LAST_TIME = 8.64e15;

const FIELDS = {
  mark: (value) => ["known", "review", "unknown"].includes(value),
  starred: (value) => value === true,
  note: (value) => typeof value === "string",
  card: isMap,
};

export const empty = () => ({ questions: {}, days: {}, settings: {} });

/** What stands under a name; never what all objects have. */
export const own = (map, key) => (Object.hasOwn(map, key) ? map[key] : undefined);

export const isField = (value, name) => value === null || Boolean(own(FIELDS, name)?.(value));
export const isDay = (day) => /^\d{4}-\d\d-\d\d$/.test(day);

function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const every = (map, fits) => isMap(map) && Object.entries(map).every(([key, value]) => fits(value, key));
const isPair = (value) => Array.isArray(value) && value.length === 2;
const isCell = (value) => isPair(value) && Number.isInteger(value[1]) && Math.abs(value[1]) <= LAST_TIME;
const isCount = (value) => isPair(value) && value.every((each) => Number.isInteger(each) && each >= 0);

const isProgress = ({ questions, days, settings }) =>
  every(questions, (cells) => every(cells, (cell, name) => isCell(cell) && isField(cell[0], name)))
  && every(days, (counts, day) => isDay(day) && every(counts, isCount))
  && every(settings, isCell);

/** @throws {Error} whose cause is "unreadable", "foreign", "newer" or "damaged" */
export function read(text) {
  const held = parse(text);
  if (held?.format !== FORMAT) {
    fail("foreign");
  }
  if (held.version > VERSION) {
    fail("newer");
  }
  if (held.version !== VERSION || !isProgress(held)) {
    fail("damaged");
  }
  const { questions, days, settings, device } = held;
  return { questions, days, settings, device };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return fail("unreadable");
  }
}

function fail(cause) {
  throw new Error("no progress", { cause });
}

export function write(data, indent) {
  return JSON.stringify({ format: FORMAT, version: VERSION, ...data }, null, indent);
}

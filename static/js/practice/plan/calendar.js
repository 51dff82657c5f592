/** A calendar file, as RFC 5545 defines it. Pure: the time is told. */
import { addDays } from "../days.js";

const LONGEST_LINE = 75;

/**
 * @param {{date: string, minutes: number, summary: string, description: string, url: string}[]} events
 * @param {object} about
 * @param {string} about.name - of all of them; with a day it names an event, which a later file then replaces
 * @param {number} about.now - when the file is made, in milliseconds
 * @param {?string} about.at - "19:00", wherever the reader is; without it the events are for whole days
 * @returns {string}
 */
export function calendarText(events, { name, now, at }) {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = events.flatMap((event) => [
    "BEGIN:VEVENT",
    `UID:${event.date}.${name}`,
    `DTSTAMP:${stamp}`,
    ...when(event, at),
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `URL:${event.url}`,
    "END:VEVENT",
  ]);
  const all = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Greenroom//Study plan//EN", ...lines, "END:VCALENDAR"];
  return all.map((line) => `${folded(line)}\r\n`).join("");
}

/** A whole day blocks no other appointment; a time is that of the place where the calendar is read. */
function when({ date, minutes }, at) {
  const basic = (day) => day.replaceAll("-", "");
  return at
    ? [`DTSTART:${basic(date)}T${at.replace(":", "")}00`, `DURATION:PT${Math.max(1, Math.round(minutes))}M`]
    : [`DTSTART;VALUE=DATE:${basic(date)}`, `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`, "TRANSP:TRANSPARENT"];
}

function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** Lines of at most 75 octets, each but the first with a space before it; no character is cut. */
function folded(line) {
  let size = 0;
  return [...line]
    .map((character) => {
      const octets = octetsOf(character.codePointAt(0));
      const fits = size + octets <= LONGEST_LINE;
      size = fits ? size + octets : 1 + octets;
      return fits ? character : `\r\n ${character}`;
    })
    .join("");
}

/** How many octets a character has in UTF-8. */
function octetsOf(codePoint) {
  return [0x80, 0x800, 0x10000].filter((limit) => codePoint >= limit).length + 1;
}

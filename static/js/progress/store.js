/* A reader's progress, whole: what core.js has, days and settings, export and import, reset and renames. Knows no page. */
import { like, openCore, shown } from "./core.js";
import { isDay, own, read, write } from "./format.js";
import { merge, mergeRecords } from "./merge.js";

/** A text that holds no progress; its message is for people. */
export class ImportError extends Error {}

const REFUSALS = {
  unreadable: "This file is no export of this site, or it is not whole. Nothing was changed.",
  foreign: "This file holds no progress of this site. Nothing was changed.",
  newer: "This file comes from a newer version of the site. Reload the page and try again. Nothing was changed.",
  damaged: "This file is damaged. Nothing was changed.",
};

const MESSAGES = {
  blocked: "This browser keeps nothing for this site: what you mark is lost when you leave the page.",
  full: "This browser’s storage for the site is full: what you mark now is lost when you leave the page.",
  damaged: "Your progress in this browser could not be read. It was set aside, and you begin anew; an export can be imported.",
  newer: "Your progress in this browser comes from a newer version of the site. Reload the page to have it back.",
};

const DEFAULTS = { newPerDay: 10, retention: 0.9 };

const byName = ([one], [other]) => (one < other ? -1 : 1);
const isAnything = (cells = {}) => Object.values(cells).some(([value]) => value !== null);
const randomName = () => Math.random().toString(36).slice(2, 10);

function readFile(text) {
  try {
    return { ...read(text), device: undefined };
  } catch (error) {
    throw new ImportError(REFUSALS[error.cause], { cause: error });
  }
}

function moved(questions, aliases) {
  return Object.entries(aliases).reduce((all, [from, to]) => {
    const { [from]: held, ...others } = all;
    return from === to || !own(all, from) ? all : { ...others, [to]: mergeRecords(own(others, to), held) };
  }, questions);
}

/** What became of each question of a file. */
function counted(mine, theirs, made) {
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (const id of Object.keys(theirs).filter((each) => isAnything(theirs[each]))) {
    if (like(own(mine, id), made[id])) {
      counts.unchanged++;
    } else if (isAnything(own(mine, id))) {
      counts.updated++;
    } else {
      counts.added++;
    }
  }
  return counts;
}

/** As it was before an import; what has changed since then stays as it is now. */
function undone(all, before, after) {
  const isUntouched = (id) => like(own(all.questions, id), own(after.questions, id));
  const kept = Object.entries(all.questions).filter(([id]) => !isUntouched(id));
  const back = Object.entries(before.questions).filter(([id]) => isUntouched(id));
  const part = (name) => (like(all[name], after[name]) ? before[name] : all[name]);
  return { ...all, questions: Object.fromEntries([...back, ...kept]), days: part("days"), settings: part("settings") };
}

/** @param core as openCore makes it; its owner gives the same one to all that need no more */
export function extendCore(core, device = randomName) {
  const { data, change, stamped } = core;
  return {
    get: core.get,
    set: core.set,
    subscribe: core.subscribe,

    entries() {
      const held = Object.entries(data().questions).filter(([, cells]) => isAnything(cells));
      return held.map(([id, cells]) => [id, shown(cells)]).sort(byName);
    },

    countDay(day, { reviews = 0, learned = 0 }) {
      if (!isDay(day) || ![reviews, learned].every((count) => Number.isInteger(count) && count >= 0)) {
        throw new TypeError(`No tally of a day: ${day}, ${reviews}, ${learned}`);
      }
      const newName = device();
      change((all) => {
        const name = all.device ?? newName;
        const counts = own(all.days, day) ?? {};
        const [reviewed, learnt] = own(counts, name) ?? [0, 0];
        const added = { ...counts, [name]: [reviewed + reviews, learnt + learned] };
        return { ...all, device: name, days: { ...all.days, [day]: added } };
      });
    },

    days() {
      const sum = (counts, index) => Object.values(counts).reduce((all, each) => all + each[index], 0);
      const tally = ([day, counts]) => [day, { reviews: sum(counts, 0), learned: sum(counts, 1) }];
      return Object.entries(data().days).sort(byName).map(tally);
    },

    settings() {
      const held = Object.entries(data().settings).filter(([, [value]]) => value !== null);
      return { ...DEFAULTS, ...Object.fromEntries(held.map(([name, [value]]) => [name, value])) };
    },

    setSettings(patch) {
      const values = Object.fromEntries(Object.entries(patch).map(([name, value]) => [name, value ?? null]));
      change((all) => {
        const settings = stamped(all.settings, values);
        return settings && { ...all, settings };
      });
    },

    exportText() {
      change();
      return write({ ...data(), device: undefined }, 1);
    },

    /** @throws {ImportError} and nothing has changed */
    importText(text) {
      const theirs = readFile(text);
      change();
      const before = data();
      change((all) => merge(all, { ...theirs, device: all.device }));
      const after = data();
      const undo = () => change((all) => undone(all, before, after));
      return { ...counted(before.questions, theirs.questions, after.questions), undo };
    },

    /** Forgets these questions; without ids all of them and the days, but no settings. */
    reset(ids) {
      change();
      const before = data();
      const kept = (questions) => Object.fromEntries(Object.entries(questions).filter(([id]) => ids?.includes(id) === false));
      change((all) => ({ ...all, questions: kept(all.questions), ...(!ids && { days: {}, device: undefined }) }));
      return () => change((all) => merge(all, before));
    },

    adopt(aliases) {
      change((all) => {
        const questions = moved(all.questions, aliases);
        return questions !== all.questions && { ...all, questions };
      });
    },

    problem() {
      const kind = core.trouble();
      return kind && { kind, message: MESSAGES[kind] };
    },
  };
}

/** @param from as openCore takes it, and `device`, which names this machine once days are counted */
export function openStore({ device, ...from }) {
  return extendCore(openCore(from), device);
}

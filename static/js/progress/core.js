/* What pages with marks need of a reader's progress: to get and set it, and to hear of changes. Knows no page. */
import { empty, isField, own, read, write } from "./format.js";

export const KEY = "greenroom-progress";

export const like = (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other);

/** What the cells of a question hold. */
export function shown(cells = {}) {
  const value = (name) => cells[name]?.[0] ?? undefined;
  const card = value("card");
  return Object.freeze({
    mark: value("mark"),
    starred: value("starred") ?? false,
    note: value("note") ?? "",
    card: card && Object.freeze({ ...card }),
  });
}

/**
 * What is stored is the truth: it is read anew before each change, so that no tab writes over another's. Changes that
 * could not be stored are made again on whatever is read.
 *
 * @param {object} from
 * @param {?Storage} from.storage nothing where the browser allows none
 * @param {?EventTarget} from.channel tells by "storage" events what other tabs have stored
 */
export function openCore({ storage, now = Date.now, channel }) {
  let data = empty();
  let seen = null;
  let trouble;
  let aside = null;
  let unsaved = [];
  const listeners = new Set();

  function load() {
    let text;
    try {
      text = storage.getItem(KEY);
    } catch {
      trouble = "blocked";
      return;
    }
    if (text !== seen) {
      seen = text;
      take(text);
    }
  }

  function take(text) {
    aside = null;
    let stored = empty();
    try {
      stored = text === null ? stored : read(text);
    } catch (error) {
      trouble = error.cause === "newer" ? "newer" : "damaged";
      aside = text;
    }
    data = unsaved.reduce((all, make) => make(all) || all, stored);
  }

  function save(make) {
    const text = write(data);
    try {
      if (aside !== null) {
        storage.setItem(`${KEY}-kept-${now()}`, aside);
        aside = null;
      }
      storage.setItem(KEY, text);
      seen = text;
      unsaved = [];
      trouble = trouble === "full" || trouble === "blocked" ? undefined : trouble;
    } catch (error) {
      unsaved.push(make);
      trouble = /quota/i.test(error.name) ? "full" : "blocked";
    }
  }

  /** @param make what all becomes, or nothing where it stays */
  function change(make = () => undefined) {
    const before = data;
    load();
    const made = make(data);
    if (made) {
      data = made;
      save(make);
    }
    if (data !== before) {
      const ids = Object.keys({ ...before.questions, ...data.questions });
      const changed = ids.filter((id) => !like(own(before.questions, id), own(data.questions, id)));
      listeners.forEach((listener) => listener(changed));
    }
  }

  /** The cells with the values that differ from theirs, or nothing. What was done last is the newest, whatever the clock says. */
  function stamped(cells, values) {
    const changes = Object.entries(values).filter(([name, value]) => !like(own(cells, name)?.[0] ?? null, value));
    const time = now();
    const made = changes.map(([name, value]) => [name, [value, Math.max(time, (own(cells, name)?.[1] ?? 0) + 1)]]);
    return made.length > 0 && { ...cells, ...Object.fromEntries(made) };
  }

  function set(id, patch) {
    // What is empty, false or undefined is nothing.
    const values = Object.fromEntries(Object.entries(patch).map(([name, value]) => [name, value || null]));
    if (!Object.entries(values).every(([name, value]) => isField(value, name))) {
      throw new TypeError(`No progress: ${JSON.stringify(patch)}`);
    }
    change((all) => {
      const made = stamped(own(all.questions, id) ?? {}, values);
      return made && { ...all, questions: { ...all.questions, [id]: made } };
    });
  }

  channel?.addEventListener("storage", ({ key }) => {
    if (key === KEY || key === null) {
      change();
    }
  });
  load();

  return {
    data: () => data,
    change,
    stamped,
    get: (id) => shown(own(data.questions, id)),
    set,
    trouble: () => trouble,

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

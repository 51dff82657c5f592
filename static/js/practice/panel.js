/** The form that says what to practise, with how many cards that is; the address says the same. */
import { announce } from "../shared/announcer.js";
import { fromParameters, toParameters } from "./choice.js";
import { counts, narrowed, nextDue, planned } from "./deck.js";
import { standing } from "./session.js";
import { counted, returnText } from "./time.js";

/**
 * @param {HTMLElement} panel
 * @param {object} needs - library, store, moment: what is now; start: called with a choice and the ids of its cards
 */
export function createPanel(panel, { library, store, moment, start }) {
  const find = (name) => panel.querySelector(`[data-practice-${name}]`);
  const [form, button, note, retry] = ["form", "start", "note", "retry"].map(find);
  const topics = [...form.querySelectorAll("[name=topic]")];
  const { level, tag, what } = form.elements;
  let cards = [];
  let newest = 0;
  let isOpened = false;

  const choice = () => ({
    topics: topics.filter((box) => box.checked).map((box) => box.value),
    level: level.value,
    tag: tag?.value ?? "",
    what: what.value,
  });

  /** What was chosen before this module came stays, where the address asks for nothing else. */
  function follow(isFirst) {
    const values = (field) => [...(field?.options ?? [])].map((option) => option.value);
    const given = new URLSearchParams(location.search);
    const chosen = isFirst ? [...toParameters(choice())] : [];
    const asked = fromParameters(new URLSearchParams([...given, ...chosen.filter(([name]) => !given.has(name))]), {
      topics: topics.map((box) => box.value),
      levels: values(level),
      tags: values(tag),
    });
    topics.forEach((box) => {
      box.checked = asked.topics.includes(box.value);
    });
    level.value = asked.level;
    what.value = asked.what;
    if (tag) {
      tag.value = asked.tag;
    }
  }

  /** Counts the cards; an older count that comes late is none. */
  async function count() {
    const mine = ++newest;
    const asked = choice();
    const isNewest = () => mine === newest;
    const questions = await library.questions(asked.topics).catch((error) => isNewest() && fail(error));
    if (questions && isNewest()) {
      show(asked, narrowed(questions, asked));
    }
  }

  function show({ what: kind }, questions) {
    const now = moment();
    const all = counts(questions, store.get, now);
    for (const [each, { due, new: fresh }] of Object.entries(all)) {
      panel.querySelector(`[data-count=${each}]`).textContent = each === "today" ? `${due} due, ${fresh} new` : due + fresh;
    }
    cards = planned(questions, kind, store.get, now);
    button.disabled = cards.length === 0;
    button.textContent = cards.length === 0 ? "No cards" : `Start ${counted(cards.length, "card")}`;
    retry.hidden = true;
    note.textContent = cards.length === 0 ? emptyText(kind, questions, now) : "";
  }

  function emptyText(kind, questions, now) {
    if (kind !== "today") {
      return "";
    }
    const next = nextDue(questions.map(({ id }) => store.get(id).card).filter(Boolean), now);
    return `Nothing is due.${next ? ` ${returnText(next, now.now)}.` : ""}`;
  }

  function fail(error) {
    button.disabled = true;
    retry.hidden = false;
    note.textContent = error.message;
    announce(error.message);
  }

  form.addEventListener("change", async () => {
    history.replaceState(null, "", address(choice()));
    await count();
    announce([button.textContent, note.textContent].filter(Boolean).join(". "));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    start(choice(), cards);
  });
  retry.addEventListener("click", count);
  store.subscribe(() => !panel.hidden && count());

  return {
    /** Takes the choice from the address; a session that was left can be resumed. */
    open(session) {
      follow(!isOpened);
      isOpened = true;
      history.replaceState(null, "", address(choice()));
      showResume(find("resume"), session, store);
      return count();
    },

    fail,
  };
}

/** The page's address with a choice. */
export function address(choice) {
  return `${location.pathname}?${toParameters(choice)}`.replace(/\?$/, "");
}

function showResume(button, session, store) {
  button.hidden = !session?.current;
  if (session) {
    const { done, total } = standing(session, (id) => store.get(id).card);
    button.textContent = `Go on: ${done} of ${counted(total, "card")} done`;
  }
}

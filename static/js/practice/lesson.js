/** Asks the cards of a session: what the reader does becomes a step of the session, and is kept. */
import { announce } from "../shared/announcer.js";
import { createCard, standingText } from "./card.js";
import { actionOf } from "./keys.js";
import { outcomes } from "./schedule.js";
import { advanced, graded, standing, undone } from "./session.js";
import { dayName, waitText } from "./time.js";

/**
 * @param {HTMLElement} section
 * @param {object} needs - root, store, moment; keep: called with the session after each step; finish: after the last
 */
export function createLesson(section, { root, store, moment, keep, finish }) {
  const card = createCard(section, root);
  const cardOf = (id) => store.get(id).card;
  let session;
  let questions;
  /** The index of the step whose card is looked at again. */
  let earlier;

  function show() {
    const said = session.steps[earlier];
    const id = said?.id ?? session.current;
    const { card: held, starred } = store.get(id);
    const now = moment();
    const next = Object.entries(outcomes(held, now.now, now));
    card.show({
      question: questions.get(id),
      side: said ? "short" : session.side,
      starred,
      said: said?.grade,
      waits: Object.fromEntries(next.map(([grade, { due }]) => [grade, due - now.now])),
      standing: standing(session, cardOf),
      steps: session.steps.length,
      back: (earlier ?? session.steps.length) > 0,
      problem: store.problem()?.message,
    });
  }

  function take(next) {
    session = next;
    earlier = undefined;
    keep(session);
  }

  /** Shows the card of the session as it is, and has it read out. */
  function present() {
    show();
    if (session.side === "full") {
      card.openFull();
    }
    card.focusQuestion();
  }

  const acts = {
    show() {
      if (earlier !== undefined) {
        acts.forward();
      } else if (session.side === "question") {
        take({ ...session, side: "short" });
        show();
        card.focusAnswer();
        announce(card.answerText());
      }
    },

    async full() {
      if (earlier === undefined && session.side === "question") {
        return;
      }
      const isThere = await card.openFull();
      if (isThere) {
        card.focusFull();
        if (earlier === undefined) {
          take({ ...session, side: "full" });
        }
      } else if (isThere === false) {
        announce(card.troubleText());
      }
    },

    grade(grade) {
      if (earlier !== undefined || session.side === "question") {
        return;
      }
      const id = session.current;
      const now = moment();
      const { session: next, change, tally } = graded(session, grade, store.get(id), { ...now, dayName });
      store.set(id, change);
      if (tally) {
        store.countDay(dayName(now.now), tally);
      }
      take(advanced(next, cardOf, now.now));
      announce(`${card.labelOf(grade)}: again in ${waitText(change.card.due - now.now)}. ${standingText(standing(session, cardOf))}`);
      if (session.current) {
        present();
      } else {
        finish(session);
      }
    },

    undo() {
      if (session.steps.length > 0) {
        const { session: before, step } = undone(session);
        take(before);
        store.set(step.id, { mark: step.before.mark, card: step.before.card });
        announce(`${card.labelOf(step.grade)} is taken back`);
        present();
      }
    },

    back() {
      const index = (earlier ?? session.steps.length) - 1;
      if (index >= 0) {
        earlier = index;
        show();
        card.focusQuestion();
        announce(`An earlier card. You said: ${card.labelOf(session.steps[index].grade)}`);
      }
    },

    forward() {
      if (earlier !== undefined) {
        earlier = undefined;
        present();
      }
    },

    star() {
      const id = session.steps[earlier]?.id ?? session.current;
      const starred = !store.get(id).starred;
      store.set(id, { starred });
      announce(starred ? "Starred" : "Star removed");
    },

    page: card.openPage,
    end: () => finish(session),
  };

  section.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    if (button) {
      acts[button.dataset.act](button.value);
    }
  });
  document.addEventListener("keydown", (event) => {
    const action = !section.hidden && store.settings().keys !== false && actionOf(event);
    if (action) {
      event.preventDefault();
      acts[action[0]](action[1]);
    }
  });
  store.subscribe(() => {
    if (!section.hidden) {
      show();
    }
  });

  function meet(opened, found) {
    questions = found;
    take(opened);
  }

  return {
    /** @param {Map<string, object>} found - the questions of the session by id */
    open(opened, found) {
      meet(opened, found);
      present();
    },

    /** The same, and the last answer is taken back. */
    undo(opened, found) {
      meet(opened, found);
      acts.undo();
    },
  };
}

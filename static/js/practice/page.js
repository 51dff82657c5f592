/** The practice page: what to practise, the cards, or what they have brought, one of them at a time. */
import { progressStore } from "../progress/local.js";
import { createEnding } from "./ending.js";
import { createKeeper } from "./kept.js";
import { createLesson } from "./lesson.js";
import { openLibrary } from "./library.js";
import { address, createPanel } from "./panel.js";
import { begin, restricted, summary } from "./session.js";
import { startSettings } from "./settings.js";
import { dayName, dayOf } from "./time.js";

/** @param {HTMLElement} main */
export function startPractice(main) {
  const find = (name) => main.querySelector(`[data-practice-${name}]`);
  const parts = { panel: find("panel"), cards: find("cards"), end: find("end") };
  const store = progressStore();
  const keeper = createKeeper();
  const needs = {
    root: document.documentElement.dataset.root,
    store,
    library: openLibrary(document.documentElement.dataset.root, (aliases) => store.adopt(aliases)),
    moment: () => momentOf(store),
  };
  const panel = createPanel(parts.panel, { ...needs, start });
  const lesson = createLesson(parts.cards, { ...needs, keep: keeper.keep, finish });
  const ending = createEnding(parts.end, {
    ...needs,
    acts: {
      choose,
      resume,
      repeat: () => start(keeper.session().choice, summary(keeper.session()).missed),
      undo: () => follow(true),
    },
  });

  function start(choice, plan) {
    history.pushState({ practice: true }, "", address(choice));
    go(begin(choice, plan));
  }

  function finish(session) {
    go({ ...session, ended: true });
  }

  function resume() {
    go({ ...keeper.session(), ended: false });
  }

  function choose() {
    if (!keeper.session()?.current) {
      keeper.forget();
    }
    history.pushState(null, "", location.href);
    follow();
  }

  function go(session) {
    keeper.keep(session);
    return follow();
  }

  /**
   * Shows the part that the page's history asks for: after a reload, and on the way back and forth too.
   *
   * @param takesBack - whether the last answer is to be taken back
   */
  async function follow(takesBack = false) {
    const session = history.state?.practice ? keeper.session() : undefined;
    if (!session) {
      show("panel");
      panel.open(keeper.session());
      return;
    }
    const questions = await needs.library.byId(session.plan).catch(fail);
    if (!questions) {
      return;
    }
    const known = restricted(session, (id) => questions.has(id), (id) => store.get(id).card, Date.now());
    if ((known.ended || !known.current) && !takesBack) {
      show("end");
      ending.open(known, questions);
    } else {
      show("cards");
      (takesBack ? lesson.undo : lesson.open)({ ...known, ended: false }, questions);
    }
  }

  /** The session is kept, so that the form offers to go on. */
  async function fail(error) {
    show("panel");
    await panel.open(keeper.session());
    panel.fail(error);
  }

  function show(name) {
    main.dataset.practice = name;
    Object.entries(parts).forEach(([each, part]) => {
      part.hidden = each !== name;
    });
  }

  startSettings(find("settings"), store);
  find("resume").addEventListener("click", () => {
    history.pushState({ practice: true }, "", address(keeper.session().choice));
    resume();
  });
  window.addEventListener("popstate", () => follow());
  follow();
}

/** What is now for this reader, as deck.js and schedule.js want to know it. */
function momentOf(store) {
  const now = Date.now();
  const { newPerDay, retention } = store.settings();
  const [, today] = store.days().find(([day]) => day === dayName(now)) ?? [];
  return { now, dayOf, retention, newPerDay, newLeft: Math.max(0, newPerDay - (today?.learned ?? 0)) };
}

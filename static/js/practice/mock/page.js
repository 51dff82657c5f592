/** The page of mock interviews: what it will be, the questions, or the result, one of them at a time. */
import { progressStore } from "../../progress/local.js";
import { openPool } from "../pool.js";
import * as interviews from "./interview.js";
import { actionOf } from "./keys.js";
import { keepInterview, keptInterview } from "./kept.js";
import { createResult } from "./result.js";
import { select } from "./selection.js";
import { fromParameters, seedOf, toQuery } from "./settings.js";
import { createSetup } from "./setup.js";
import { createStage } from "./stage.js";

/** @param {HTMLElement} main */
export async function startMock(main) {
  const find = (name) => main.querySelector(`[data-mock-${name}]`);
  const root = document.documentElement.dataset.root;
  const store = progressStore();
  const fail = ({ message }) => {
    find("failure").textContent = message;
    find("failure").hidden = false;
    find("setup").removeAttribute("data-waiting");
  };
  const pool = await openPool(root, store).catch(fail);
  if (!pool) {
    return;
  }
  let interview;
  let questions;

  const setup = createSetup(find("setup"), pool.catalog, store, start);
  const stage = createStage(find("stage"), { act, tick: keep });
  const result = createResult(find("result"), store, act);

  async function start(settings, ways) {
    const seeded = { ...settings, seed: settings.seed || newSeed() };
    try {
      const list = await pool.questions(settings.topics);
      questions = byId(select(list, pool.catalog.levels, seeded));
    } catch (error) {
      fail(error);
      return;
    }
    find("failure").hidden = true;
    history.replaceState(null, "", `?${toQuery(seeded)}`);
    take(interviews.begin(seeded, ways, [...questions.keys()], Date.now()));
  }

  function take(next) {
    interview = next;
    keep();
    main.dataset.mock = interview.ended ? "result" : "stage";
    setup.hide();
    if (interview.ended) {
      stage.hide();
      result.show(interview, questions);
    } else {
      result.hide();
      stage.show(interview, questions.get(interview.clock.on));
    }
  }

  function keep() {
    keepInterview(interviews.putAway(interview, Date.now()));
  }

  const acts = {
    next: (now) => interviews.moved(interview, 1, now),
    back: (now) => interviews.moved(interview, -1, now),
    skip: (now) => interviews.passed(interview, now),
    end: (now) => interviews.ended(interview, now),
    return: () => interviews.reopened(interview),
    hide: () => ({ ...interview, ways: { ...interview.ways, hide: !interview.ways.hide } }),
    grade: (now, grade, id = interview.clock.on) => interviews.graded(interview, id, grade),
    reveal: () => interviews.revealed(interview),
    pause: (now) => interviews.pausedOrResumed(interview, now),
  };

  function act(name, value, id) {
    if (name === "again") {
      start({ ...interview.settings, seed: newSeed() }, interview.ways);
    } else if (name === "choose") {
      choose({ ...interview.settings, seed: "" }, interview.ways);
    } else {
      take(acts[name](Date.now(), value, id));
      if (name === "pause") {
        stage.tellPause();
      }
    }
  }

  function choose(settings, ways) {
    history.replaceState(null, "", location.pathname);
    stage.hide();
    result.hide();
    main.dataset.mock = "setup";
    setup.show(settings, ways);
  }

  document.addEventListener("keydown", (event) => {
    const action = !find("stage").hidden && store.settings().keys !== false && actionOf(event);
    if (action) {
      event.preventDefault();
      press(...action);
    }
  });

  /** A key does what a button does that is there to be pressed. */
  function press(name, value) {
    const isOpen = interviews.isOpen(interview);
    if (name === "reveal" && isOpen) {
      stage.openFull();
    } else if (name !== "grade" || isOpen) {
      act(name, value);
    }
  }

  // What the clock has counted so far is kept when the reader goes, and counts on when he is back.
  window.addEventListener("pagehide", () => {
    if (interview) {
      keep();
    }
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted && interview && keptInterview()) {
      take(interviews.takenUp(keptInterview(), Date.now()));
    }
  });

  await open();

  /** An interview of this address goes on; else the address says what it will be. */
  async function open() {
    const settings = fromParameters(new URLSearchParams(location.search), pool.known);
    const kept = keptInterview();
    const isSame = kept && settings.seed && toQuery(kept.settings) === toQuery(settings);
    const list = isSame ? await pool.questions(settings.topics).catch(fail) : undefined;
    questions = byId(list ?? []);
    const ids = kept?.ids.filter((id) => questions.has(id)) ?? [];
    if (ids.length > 0) {
      take(interviews.takenUp({ ...kept, ids }, Date.now()));
    } else {
      setup.show(settings, kept?.ways);
    }
  }
}

const byId = (list) => new Map(list.map((question) => [question.id, question]));

function newSeed() {
  return seedOf(crypto.getRandomValues(new Uint32Array(1))[0]);
}

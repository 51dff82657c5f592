/** The question that is asked in a mock interview, its answer and its clock. */
import { announce } from "../../shared/announcer.js";
import { coded } from "../../shared/coded.js";
import { wordsOf } from "../../shared/words.js";
import { keepLinksInside, loadFullAnswer, placeFullAnswer } from "../full-answer.js";
import { isRunning, leftText, spent, timeText, total } from "./clock.js";
import { isOpen, position } from "./interview.js";

const TICK = 250;

/**
 * @param {HTMLElement} stage
 * @param {object} given
 * @param {(name: string, value: string) => void} given.act - asked when the reader does something
 * @param {() => void} given.tick - called while the clock runs
 */
export function createStage(stage, { act, tick }) {
  const word = wordsOf(stage, "mock");
  const find = (name) => stage.querySelector(`[data-mock-${name}]`);
  let shown;
  let ticking;
  keepLinksInside(find("full"));

  stage.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    if (button?.dataset.act === "full") {
      openFull();
    } else if (button) {
      act(button.dataset.act, button.value);
    }
  });

  /** Shows the interview as it is; `question` is the one that is asked. */
  function show(interview, question) {
    const isNew = question.id !== shown?.question.id;
    const wasOpen = !isNew && isOpen(shown.interview);
    shown = { interview, question, isOver: isNew ? undefined : shown.isOver };
    if (isNew) {
      ask(question);
    }
    mark(interview, question);
    showTime();
    clearInterval(ticking);
    ticking = setInterval(() => isRunning(shown.interview.clock) && (showTime(), tick()), TICK);
    stage.hidden = false;
    if (isNew) {
      stage.scrollIntoView();
      find("question").focus({ preventScroll: true });
    } else if (!wasOpen && isOpen(interview)) {
      lead(find("answer"));
    }
  }

  function ask({ title, short, topicTitle, levelTitle, address }) {
    find("question").replaceChildren(...coded(title));
    find("short").replaceChildren(...coded(short));
    find("topic").textContent = topicTitle;
    find("level").textContent = levelTitle;
    find("page").href = address;
    find("full").hidden = true;
    find("full").replaceChildren();
    find("unanswered").hidden = true;
    stage.querySelector('.mock-more [data-act="full"]').hidden = false;
  }

  function mark(interview, { id }) {
    const { ids, ways, grades, clock } = interview;
    const index = position(interview);
    const isLast = index === ids.length - 1;
    find("number").textContent = index + 1;
    find("count").textContent = ids.length;
    find("level").hidden = ways.hide;
    find("aloud").hidden = isOpen(interview);
    find("answer").hidden = !isOpen(interview);
    find("grades").hidden = !isOpen(interview);
    press("hide", () => ways.hide);
    press("grade", ({ value }) => value === grades[id]);
    stage.querySelector('[data-act="back"]').disabled = index === 0;
    choose("next", isLast ? "finish" : "next");
    choose("pause", isRunning(clock) ? "pause" : "resume");
    stage.toggleAttribute("data-paused", !isRunning(clock));
    stage.toggleAttribute("data-open", isOpen(interview));
  }

  function press(name, isPressed) {
    for (const button of stage.querySelectorAll(`[data-act="${name}"]`)) {
      button.setAttribute("aria-pressed", isPressed(button));
    }
  }

  /** Of words that stand for one another, shows one. */
  function choose(name, value) {
    for (const each of stage.querySelectorAll(`[data-mock-${name}]`)) {
      each.hidden = each.getAttribute(`data-mock-${name}`) !== value;
    }
  }

  function showTime() {
    const now = Date.now();
    const { interview, question, isOver: wasOver } = shown;
    const { clock, settings, ids } = interview;
    const limit = settings.minutes * 60_000;
    const taken = spent(clock, question.id, now);
    const isOver = taken >= limit;
    write("left", leftText(limit, taken));
    write("total", timeText(total(clock, now)));
    write("whole", timeText(limit * ids.length));
    find("progress").value = Math.min(1, taken / limit);
    choose("time", isOver ? "over" : "left");
    stage.toggleAttribute("data-over", isOver);
    if (isOver && wasOver === false) {
      announce(word("over"));
    }
    shown.isOver = isOver;
  }

  /** Only a change is written: each would be work for the page. */
  function write(name, text) {
    const place = find(name);
    if (place.textContent !== text) {
      place.textContent = text;
    }
  }

  async function openFull() {
    const { question } = shown;
    const place = find("full");
    if (!place.hidden) {
      return;
    }
    find("unanswered").hidden = true;
    try {
      const nodes = await loadFullAnswer(question.address);
      if (question === shown.question) {
        placeFullAnswer(place, nodes);
        place.hidden = false;
        stage.querySelector('.mock-more [data-act="full"]').hidden = true;
        lead(place);
      }
    } catch (error) {
      console.info(error.message);
      find("unanswered").hidden = question !== shown.question;
    }
  }

  return {
    show,
    openFull,
    tellPause: () => announce(word(isRunning(shown.interview.clock) ? "resumed" : "paused")),

    hide() {
      clearInterval(ticking);
      shown = undefined;
      stage.hidden = true;
    },
  };
}

/** Has a part read out, and moves the page no more than to show it. */
function lead(part) {
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: "nearest" });
}

/** How a card looks in each of its states; what it holds comes from elsewhere. */
import { coded } from "../shared/coded.js";
import { keepLinksInside, loadFullAnswer, placeFullAnswer } from "./full-answer.js";
import { waitText } from "./time.js";

/** @param {HTMLElement} section */
export function createCard(section, root) {
  const find = (name) => section.querySelector(`[data-card-${name}]`);
  const act = (name) => section.querySelector(`[data-act=${name}]`);
  const [place, question, answer, short, page] = ["place", "question", "answer", "short", "page"].map(find);
  const [full, trouble, grades, earlier, problem] = ["full", "trouble", "grades", "earlier", "problem"].map(find);
  let shown;
  keepLinksInside(full);

  /**
   * @param {object} view - question, side, starred; waits: ms by grade, where it can be graded; said: the grade it was
   *   given, where it is an earlier card; standing; steps: how many can be taken back; back: whether there is an earlier card
   */
  function show(view) {
    if (shown !== view.question.id) {
      shown = view.question.id;
      full.replaceChildren();
      fill(view.question);
    }
    const isOpen = view.side !== "question";
    answer.hidden = !isOpen;
    full.hidden = view.side !== "full" || !full.hasChildNodes();
    act("full").hidden = !full.hidden;
    trouble.hidden = true;
    act("star").setAttribute("aria-pressed", view.starred);
    act("show").hidden = isOpen || Boolean(view.said);
    grades.hidden = !isOpen || Boolean(view.said);
    earlier.hidden = !view.said;
    find("said").textContent = view.said ? labelOf(view.said) : "";
    act("undo").disabled = view.steps === 0;
    act("back").disabled = !view.back;
    showWaits(view.waits);
    showStanding(view.standing);
    problem.hidden = !view.problem;
    problem.textContent = view.problem ?? "";
  }

  function fill({ id, title, short: text, topicTitle, levelTitle }) {
    place.textContent = `${topicTitle} · ${levelTitle}`;
    question.replaceChildren(...coded(title));
    short.replaceChildren(...coded(text));
    page.href = `${root}${id}/`;
  }

  function showWaits(waits = {}) {
    for (const [grade, wait] of Object.entries(waits)) {
      buttonOf(grade).querySelector("small").textContent = waitText(wait);
    }
  }

  function showStanding({ done, total, waiting }) {
    const bar = find("progress");
    bar.max = total;
    bar.value = done;
    find("standing").textContent = standingText({ done, total, waiting });
  }

  const buttonOf = (grade) => grades.querySelector(`[value=${grade}]`);
  const labelOf = (grade) => buttonOf(grade).querySelector("b").textContent;

  return {
    show,
    labelOf,

    /** Brings the full answer; tells whether it is there, and nothing where another card has come meanwhile. */
    async openFull() {
      const id = shown;
      trouble.hidden = true;
      try {
        const nodes = full.hasChildNodes() ? undefined : await loadFullAnswer(page.href);
        if (id !== shown) {
          return undefined;
        }
        if (nodes) {
          placeFullAnswer(full, nodes);
        }
      } catch (error) {
        console.info(error.message);
        trouble.hidden = id !== shown;
        return id === shown ? false : undefined;
      }
      full.hidden = false;
      act("full").hidden = true;
      return true;
    },

    focusQuestion() {
      if (section.getBoundingClientRect().top < 0) {
        section.scrollIntoView();
      }
      question.focus({ preventScroll: true });
    },

    focusAnswer: () => reveal(answer),
    focusFull: () => reveal(full),
    openPage: () => page.click(),
    answerText: () => short.textContent,
    troubleText: () => trouble.firstChild.textContent.trim(),
  };
}

function reveal(part) {
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: "nearest" });
}

/** "3 of 12 done", and how many of the others come back. */
export function standingText({ done, total, waiting }) {
  return `${done} of ${total} done${waiting > 0 ? `, ${waiting} coming back` : ""}`;
}

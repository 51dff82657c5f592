/** What the reader knows of a topic: a sign beside each question, and the counts by level above them. */
import { element } from "../shared/element.js";
import { fillCounts } from "../progress/fill.js";
import { progress } from "../progress/ready.js";
import { standing } from "../progress/standing.js";

/** @param {HTMLElement} summary hidden until scripts run */
export function startStanding(summary) {
  summary.hidden = false;
  progress.then((store) => showStanding(summary, store));
}

function showStanding(summary, store) {
  const questions = [...document.querySelectorAll("details.question")].map((question) => ({
    question,
    id: question.querySelector("[data-marks]").dataset.marks,
    level: question.dataset.level,
  }));
  const count = (part, some) => fillCounts(part, standing(some.map(({ id }) => store.get(id)), Date.now()));
  const show = (changed) => {
    for (const { question, id } of questions.filter((each) => changed.includes(each.id))) {
      sign(question, store.get(id));
    }
    for (const part of summary.querySelectorAll("[data-level]")) {
      count(part, questions.filter(({ level }) => level === part.dataset.level));
    }
    count(summary.querySelector("[data-standing-all]"), questions);
  };
  show(Object.keys(store.data().questions));
  store.subscribe(show);
}

/** The style sheet draws it; in words it is said to those who don't see it. */
function sign(question, { mark, starred }) {
  question.dataset.mark = mark ?? "";
  question.toggleAttribute("data-starred", starred);
  const template = document.querySelector("template[data-marks-template]").content;
  const word = (name) => template.querySelector(`[data-mark="${name}"]`).dataset.said;
  const words = [mark, starred && "star"].filter(Boolean).map(word);
  const summary = question.querySelector("summary");
  summary.querySelector(".visually-hidden")?.remove();
  if (words.length > 0) {
    summary.append(element("span", { class: "visually-hidden" }, `(${words.join(", ")})`));
  }
}

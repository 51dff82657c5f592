/** The answers on a topic's page: opens the one an address names, opens and closes all, copies links to them. */
import { announce } from "../shared/announcer.js";
import { canCopy, copyButton } from "../shared/copy-button.js";

/** @param {Document} page */
export function startAnswers(page) {
  const questions = [...page.querySelectorAll("details.question")];
  const setAll = (open) => {
    const shown = questions.filter((question) => !question.hidden);
    for (const question of shown) {
      question.open = open;
    }
    announce(open ? "All answers are open" : "All answers are closed");
  };
  page.querySelector("[data-expand]")?.addEventListener("click", () => setAll(true));
  page.querySelector("[data-collapse]")?.addEventListener("click", () => setAll(false));

  if (canCopy) {
    questions.forEach(addLinkButton);
  }
  window.addEventListener("hashchange", openTarget);
  openTarget();
}

/** Without this the browser would open the answer too, but scroll to its text instead of its question. */
function openTarget() {
  const target = document.querySelector(":target");
  const question = target?.closest("details.question");
  if (!question) {
    return;
  }
  question.open = true;
  if (target.classList.contains("answer")) {
    question.scrollIntoView();
  }
}

function addLinkButton(question) {
  const address = () => {
    const url = new URL(location.href);
    url.search = "";
    url.hash = question.querySelector(".answer").id;
    return url.href;
  };
  question.querySelector(".answer-foot").append(copyButton("Copy link", "Link copied", { class: "text-button" }, address));
}

/** The answers on a topic's page: opens the one an address names, opens and closes all, copies links to them. */
import { announce } from "../shared/announcer.js";
import { element } from "../shared/element.js";

const SHOWN_FOR = 2000;

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

  if (navigator.clipboard) {
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
  const button = element("button", { type: "button", class: "text-button" }, "Copy link");
  button.addEventListener("click", () => copyLink(question, button));
  question.querySelector(".answer-foot").append(button);
}

async function copyLink(question, button) {
  const address = new URL(location.href);
  address.search = "";
  address.hash = question.querySelector(".answer").id;
  let said = "Link copied";
  try {
    await navigator.clipboard.writeText(address.href);
  } catch {
    said = "Copying is not allowed here";
  }
  button.textContent = said;
  announce(said);
  setTimeout(() => {
    button.textContent = "Copy link";
  }, SHOWN_FOR);
}

/** What a session has brought, what to repeat, and when to come back. */
import { announce } from "../shared/announcer.js";
import { coded } from "../shared/coded.js";
import { element } from "../shared/element.js";
import { nextDue } from "./deck.js";
import { summary } from "./session.js";
import { returnText } from "./time.js";

/**
 * @param {HTMLElement} section
 * @param {object} needs - root, store, moment; acts: what each of its buttons does, by name
 */
export function createEnding(section, { root, store, moment, acts }) {
  const find = (name) => section.querySelector(`[data-end-${name}]`);
  const act = (name) => section.querySelector(`[data-act=${name}]`);

  section.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    if (button) {
      acts[button.dataset.act]();
    }
  });
  document.addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey, target }) => {
    const isOurs = !section.hidden && store.settings().keys !== false && !target.closest("input, dialog");
    if (isOurs && key.toLowerCase() === "u" && !ctrlKey && !metaKey && !altKey && !act("undo").hidden) {
      acts.undo();
    }
  });

  return {
    open(session, questions) {
      const { learned, reviewed, missed } = summary(session);
      const { dataset } = find("title");
      find("title").textContent = session.current ? dataset.ended : dataset.finished;
      Object.entries({ learned, reviewed, missed }).forEach(([name, ids]) => {
        section.querySelector(`[data-end-count=${name}]`).textContent = ids.length;
      });
      find("return").textContent = returnOf(store, moment());
      find("again").hidden = missed.length === 0;
      find("list").replaceChildren(...missed.map((id) => link(questions.get(id), root)));
      act("resume").hidden = !session.current;
      act("undo").hidden = session.steps.length === 0;
      window.scrollTo(0, 0);
      find("title").focus({ preventScroll: true });
      announce([...section.querySelectorAll("dl, [data-end-return]")].map((each) => each.innerText.replace(/\s+/g, " ")).join(". "));
    },
  };
}

function link({ id, title, topicTitle, levelTitle }, root) {
  return element("li", {},
    element("a", { href: `${root}${id}/` }, ...coded(title)),
    element("span", { class: "question-kind" }, `${topicTitle} · ${levelTitle}`));
}

function returnOf(store, now) {
  const cards = store.entries().map(([, { card }]) => card).filter(Boolean);
  const next = nextDue(cards, now);
  return next ? returnText(next, now.now) : "";
}

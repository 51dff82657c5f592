/** What a mock interview has shown: grades, times, and the weak ones for review. */
import { announce } from "../../shared/announcer.js";
import { coded } from "../../shared/coded.js";
import { canCopy, copyButton } from "../../shared/copy-button.js";
import { wordsOf } from "../../shared/words.js";
import { spent, timeText, total } from "./clock.js";
import { sums, weak } from "./interview.js";

/**
 * @param {HTMLElement} result
 * @param {object} store - of the reader's progress
 * @param {(name: string, value?: string, id?: string) => void} act - asked when the reader does something
 */
export function createResult(result, store, act) {
  const word = wordsOf(result, "mock");
  const find = (name) => result.querySelector(`[data-mock-${name}]`);
  const review = result.querySelector('[data-act="review"]');
  const number = (name, count) => word(`${name}-${count === 1 ? "one" : "many"}`, { count });
  let shown;
  /** The marks before, by id; nothing where no question was put to review. */
  let before;

  if (canCopy) {
    const copy = copyButton(word("copy"), word("copied"), { class: "text-button" }, () => location.href);
    result.querySelector('[data-act="again"]').after(copy);
  }

  result.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    if (button) {
      (acts[button.dataset.act] ?? act)(button.dataset.act, button.value, button.closest("li")?.dataset.id);
    }
  });

  const acts = {
    review() {
      const ids = toReview();
      before = [...(before ?? []), ...ids.map((id) => [id, store.get(id).mark])];
      ids.forEach((id) => store.set(id, { mark: "review" }));
      tellReview();
      find("reviewed").querySelector("button").focus();
      announce(find("review-text").textContent);
    },

    undo() {
      before.forEach(([id, mark]) => store.set(id, { mark }));
      before = undefined;
      tellReview();
      review.focus();
    },
  };

  /** The weak ones that have not been put to review by now. */
  function toReview() {
    return weak(shown).filter((id) => !before?.some(([done]) => done === id));
  }

  function tellReview() {
    const count = toReview().length;
    review.hidden = Boolean(before) && count === 0;
    review.disabled = count === 0;
    review.textContent = count === 0 ? word("none") : number("review", count);
    find("reviewed").hidden = !before;
    const problem = store.problem()?.message ?? "";
    find("review-text").textContent = before ? `${number("reviewed", before.length)} ${problem}`.trim() : "";
  }

  function entry(question, { grades, skipped, clock }) {
    const item = find("entry").content.firstElementChild.cloneNode(true);
    const part = (name) => item.querySelector(`[data-mock-entry-${name}]`);
    const link = item.querySelector("a");
    link.href = question.address;
    link.replaceChildren(...coded(question.title));
    part("place").textContent = `${question.topicTitle} · ${question.levelTitle}`;
    part("time").textContent = timeText(spent(clock, question.id, 0));
    part("skipped").hidden = !skipped.includes(question.id);
    item.dataset.id = question.id;
    item.querySelector('[role="group"]').setAttribute("aria-label", question.title.replaceAll("`", ""));
    for (const button of item.querySelectorAll('[data-act="grade"]')) {
      button.setAttribute("aria-pressed", button.value === grades[question.id]);
    }
    return item;
  }

  return {
    /** @param {Map<string, object>} questions */
    show(interview, questions) {
      const isNew = shown?.ids !== interview.ids;
      const focused = result.contains(document.activeElement) ? document.activeElement : undefined;
      const place = focused?.closest("li") && [focused.closest("li").dataset.id, focused.value];
      shown = interview;
      before = isNew ? undefined : before;
      const counts = { ...sums(interview), time: timeText(total(interview.clock, 0)) };
      Object.entries(counts).forEach(([name, value]) => {
        result.querySelector(`[data-mock-sum="${name}"]`).textContent = value;
      });
      find("list").replaceChildren(...interview.ids.map((id) => entry(questions.get(id), interview)));
      tellReview();
      result.hidden = false;
      if (place) {
        find("list").querySelector(`[data-id="${CSS.escape(place[0])}"] [value="${place[1]}"]`).focus();
      } else if (!focused) {
        find("title").focus({ preventScroll: true });
        window.scrollTo(0, 0);
      }
    },

    hide() {
      shown = undefined;
      result.hidden = true;
    },
  };
}

/** The form on a topic's page that shows only the questions of one level or tag, or what the reader has marked. */
import { progress, wantProgress } from "../progress/ready.js";
import { afterPaint } from "../shared/after-paint.js";
import { announce } from "../shared/announcer.js";
import { ALL, countText, fromParameters, intoParameters, isAll, matches } from "./selection.js";

/** @param {HTMLFormElement} form hidden until it works */
export function startFilter(form) {
  const page = read(form);
  const choose = (selection) => {
    fill(form, selection);
    show(page, selection);
    // The browser takes longer for the address than for all the rest.
    afterPaint(() => keepInAddress(chosen(form)));
  };
  const chooseAndSay = (selection) => {
    choose(selection);
    announce(page.status.textContent);
  };

  form.addEventListener("change", () => chooseAndSay(chosen(form)));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of page.resets) {
    button.addEventListener("click", () => {
      chooseAndSay(ALL);
      form.elements.level[0].focus();
    });
  }
  // A link to a question beats the selection that hides it.
  const revealTarget = () => {
    const target = document.querySelector(":target");
    if (target?.closest("[data-level][hidden]")) {
      chooseAndSay(ALL);
      target.scrollIntoView();
    }
  };
  window.addEventListener("hashchange", revealTarget);

  const begin = () => {
    choose(fromParameters(new URLSearchParams(location.search), page.known));
    revealTarget();
    form.hidden = false;
  };
  progress.then((store) => {
    page.progress = store.get;
    // The reader may have been faster than the store.
    if (chosen(form).state) {
      choose(chosen(form));
    }
  });
  if (new URLSearchParams(location.search).has("state") && document.documentElement.dataset.progress) {
    wantProgress().then(begin, begin);
  } else {
    begin();
  }
}

function read(form) {
  const body = form.parentElement;
  const questions = [...body.querySelectorAll("details.question")].map((element) => ({
    element,
    id: element.querySelector("[data-marks]").dataset.marks,
    level: element.dataset.level,
    tags: element.dataset.tags.split(" "),
  }));
  const values = (fields) => [...(fields ?? [])].map((field) => field.value);
  return {
    questions,
    parts: [...document.querySelectorAll("section[data-level], .contents [data-level]")],
    status: form.querySelector("[data-filter-count]"),
    empty: body.querySelector("[data-filter-empty]"),
    resets: body.querySelectorAll("[data-filter-reset]"),
    progress: () => ({ starred: false }),
    known: { level: values(form.elements.level), tag: values(form.elements.tag), state: values(form.elements.state) },
  };
}

function chosen(form) {
  const { level, tag, state } = form.elements;
  return { level: level.value, tag: tag?.value ?? "", state: state.value };
}

function fill(form, selection) {
  // Not by the value of all: browsers don't find the empty one.
  for (const radio of form.elements.level) {
    radio.checked = radio.value === selection.level;
  }
  form.elements.state.value = selection.state;
  if (form.elements.tag) {
    form.elements.tag.value = selection.tag;
  }
}

function show(page, selection) {
  for (const question of page.questions) {
    question.element.hidden = !matches(selection, question, () => page.progress(question.id));
  }
  const shown = page.questions.filter((question) => !question.element.hidden);
  for (const part of page.parts) {
    const inPart = (question) => question.level === part.dataset.level;
    const count = shown.filter(inPart).length;
    part.hidden = count === 0;
    part.querySelector("[data-count]").textContent = part.matches("section")
      ? countText(count, page.questions.filter(inPart).length)
      : count;
  }
  page.status.textContent = countText(shown.length, page.questions.length);
  page.empty.hidden = shown.length > 0;
  for (const button of page.resets) {
    button.hidden = isAll(selection);
  }
}

function keepInAddress(selection) {
  const address = new URL(location.href);
  intoParameters(selection, address.searchParams);
  if (address.href !== location.href) {
    history.replaceState(history.state, "", address);
  }
}

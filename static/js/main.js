/** Finds what the page has and starts that feature; nothing else. */
import { startThemeSwitch } from "./theme-switch.js";
import { startCodeCopy } from "./code-copy.js";

const find = (selector) => document.querySelector(selector);

startThemeSwitch(find("[data-theme-switch]"));
startCodeCopy(document.querySelectorAll(".code"));

if (find("[data-search-dialog]")) {
  import("./search/opener.js").then(({ startOpener }) => startOpener(find("[data-search-dialog]")));
}
if (find("form[data-search-page]")) {
  import("./search/page.js").then(({ startPage }) => startPage(find("form[data-search-page]")));
}
if (find("[data-highlight-clear]") && new URLSearchParams(location.search).has("highlight")) {
  import("./search/highlight.js").then(({ startHighlight }) => startHighlight(find("[data-highlight-clear]")));
}
if (find("details.question")) {
  import("./topic/answers.js").then(({ startAnswers }) => startAnswers(document));
}
if (find("nav.contents")) {
  import("./topic/contents.js").then(({ startContents }) => startContents(find("nav.contents")));
}
if (find("[data-marks]")) {
  import("./progress/marks.js").then(({ startMarks }) => startMarks(document));
}
if (find("[data-standing]")) {
  import("./topic/standing.js").then(({ startStanding }) => startStanding(find("[data-standing]")));
}
if (find("[data-standing-of]")) {
  import("./progress/home.js").then(({ startHome }) => startHome(document.querySelectorAll("[data-standing-of]")));
}
if (find("[data-progress-page]")) {
  import("./progress/page.js").then(({ startProgressPage }) => startProgressPage(find("[data-progress-page]")));
}
if (find("form[data-filter]")) {
  import("./topic/filter.js").then(({ startFilter }) => startFilter(find("form[data-filter]")));
}
if (find("[data-practice-panel]")) {
  import("./practice/page.js").then(({ startPractice }) => startPractice(find("main")));
}
if (find("[data-day-question]")) {
  import("./practice/day/block.js").then(({ startQuestionOfTheDay }) => startQuestionOfTheDay(find("[data-day-question]")));
}
if (find("[data-mock-setup]")) {
  import("./practice/mock/page.js").then(({ startMock }) => startMock(find("main")));
}
if (find("[data-plan-form]")) {
  import("./practice/plan/page.js").then(({ startPlan }) => startPlan(find("main")));
}
if (navigator.serviceWorker) {
  const start = () => import("./offline/start.js").then(({ startOffline }) => startOffline());
  // What is kept for later must not hold up what is read now.
  if (document.readyState === "complete") {
    start();
  } else {
    window.addEventListener("load", start);
  }
  if (find(".keep-topic")) {
    import("./offline/keep.js").then(({ startTopicKeep }) => startTopicKeep(find(".keep-topic")));
  }
  if (find("[data-offline-list]")) {
    import("./offline/page.js").then(({ startOfflinePage }) => startOfflinePage(find("[data-offline-list]")));
  }
}

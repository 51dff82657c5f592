/** The page of a reader's progress: fills its parts, and keeps them up to date. */
import { loadCatalog, loadTopic } from "../practice/lists.js";
import { element } from "../shared/element.js";
import { drawDue, drawWeeks } from "./drawings.js";
import { fillCounts } from "./fill.js";
import { progressStore } from "./local.js";
import { counted, dayText, dueByDay, weeksBack } from "./overview.js";
import { standing } from "./standing.js";
import { questionLink } from "./titles.js";
import { startTransfer } from "./transfer.js";

const { root } = document.documentElement.dataset;
const { lang } = document.documentElement;

/** @param {HTMLElement} page hidden until it is filled */
export function startProgressPage(page) {
  const store = progressStore();
  const part = (name) => page.querySelector(`[data-part="${name}"]`);
  let questions = new Map();

  const show = () => {
    const entries = store.entries();
    part("empty").hidden = entries.length > 0;
    part("known").hidden = entries.length === 0;
    showKnown(part("known"), entries, questions);
    showDue(part("due"), entries);
    showDays(part("days"), store.days());
    showList(part("starred"), entries.filter(([, { starred }]) => starred), questions, () => []);
    showList(part("notes"), entries.filter(([, { note }]) => note), questions, ({ note }) => [element("p", { class: "own-note" }, note)]);
  };
  const load = async () => {
    part("failed").hidden = true;
    try {
      const { aliases, topics } = await loadCatalog(root);
      store.adopt(aliases);
      questions = await loadQuestions(topics, store.entries());
    } catch (error) {
      part("failed").hidden = false;
      part("failed").querySelector("[data-message]").textContent = error.message;
    }
    show();
    page.hidden = false;
  };

  startTransfer(part("data"), store);
  store.subscribe((ids) => (ids.some((id) => !questions.has(id)) ? load() : show()));
  page.querySelector("[data-retry]").addEventListener("click", load);
  load();
}

/** By id; only of topics in which something is marked. */
async function loadQuestions(topics, entries) {
  const marked = topics.filter(({ slug }) => entries.some(([id]) => id.startsWith(`${slug}/`)));
  const lists = await Promise.all(marked.map(({ slug }) => loadTopic(root, slug)));
  return new Map(lists.flatMap(({ topic, questions }) => questions.map((each) => [`${topic}/${each.slug}`, each])));
}

function showKnown(part, entries, questions) {
  for (const topic of part.querySelectorAll("[data-topic]")) {
    const marked = entries.filter(([id]) => id.startsWith(`${topic.dataset.topic}/`) && questions.has(id));
    const count = (place, some) => fillCounts(place, standing(some.map(([, record]) => record), Date.now()));
    for (const level of topic.querySelectorAll("[data-level]")) {
      count(level, marked.filter(([id]) => questions.get(id).level === level.dataset.level));
    }
    count(topic.querySelector(":scope > p"), marked);
  }
}

function showDue(part, entries) {
  const days = dueByDay(entries, Date.now());
  const all = days.reduce((sum, { count }) => sum + count, 0);
  part.hidden = !entries.some(([, { card }]) => card);
  part.querySelector("[data-told]").textContent = `${counted(days[0].count, "card")} today, ${all} within 14 days.`;
  part.querySelector("[data-drawing]").replaceChildren(drawDue(days, lang));
  fillRows(part, days.map(({ day, count }) => [dayText(day, lang, "long"), count]));
}

function showDays(part, tallies) {
  const weeks = weeksBack(tallies, Date.now());
  const practiced = (days) => days.filter(({ reviews }) => reviews > 0).length;
  const reviews = (days) => days.reduce((sum, each) => sum + each.reviews, 0);
  part.hidden = practiced(weeks.flat()) === 0;
  if (!part.hidden) {
    part.querySelector("[data-told]").textContent =
      `${counted(practiced(weeks.flat()), "day")} in the last 12 weeks, ${counted(reviews(weeks.flat()), "review")}.`;
    part.querySelector("[data-drawing]").replaceChildren(drawWeeks(weeks, lang));
    fillRows(part, weeks.map((week) => [dayText(week[0].day, lang), practiced(week), reviews(week)]));
  }
}

function fillRows(part, rows) {
  const made = rows.map(([name, ...numbers]) =>
    element("tr", {}, element("th", { scope: "row" }, name), ...numbers.map((number) => element("td", {}, String(number)))));
  part.querySelector("[data-rows]").replaceChildren(...made);
}

function showList(part, entries, questions, more) {
  part.hidden = entries.length === 0;
  const items = entries.map(([id, record]) => element("li", {}, questionLink(root, id, questions.get(id)), ...more(record)));
  part.querySelector("[data-list]").replaceChildren(...items);
}

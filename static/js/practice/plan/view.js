/** Shows a study plan: its days, and what to do where it does not fit. */
import { coded } from "../../shared/coded.js";
import { element } from "../../shared/element.js";
import { language, listText, wordsOf } from "../../shared/words.js";
import { counted } from "../time.js";
import { remedies } from "./plan.js";

/**
 * @param {HTMLElement} section
 * @param {object} given
 * @param {string} given.root - of the site
 * @param {{levels: object[], topics: object[]}} given.catalog
 * @param {(id: string) => boolean} given.isKnown
 */
export function createView(section, { root, catalog, isKnown }) {
  const word = wordsOf(section, "plan");
  const find = (name) => section.querySelector(`[data-plan-${name}]`);
  const titles = new Map([...catalog.levels, ...catalog.topics].map(({ id, slug, title }) => [id ?? slug, title]));

  /**
   * @param {{days: object[], left: object[]}} plan
   * @param {{questions: object[], omitted: number, settings: object, today: string}} about - questions: all to be learnt;
   *     omitted: how many are known and left out
   */
  function show(plan, { questions, omitted, settings, today }) {
    find("title").textContent = word("title", { days: counted(plan.days.length, "day"), date: dateText(settings.date) });
    find("summary").textContent = summary(plan, questions);
    tell("known", omitted > 0 && word(omitted === 1 ? "known-one" : "known-many", { count: omitted }));
    find("begun").hidden = settings.from >= today;
    find("since").textContent = word("since", { date: dateText(settings.from) });
    find("short").hidden = plan.left.length === 0 || plan.days.length === 0;
    if (!find("short").hidden) {
      tellWhatHelps(plan.left, questions, settings);
    }
    const last = element("li", { class: "plan-interview" }, `${dateText(settings.date)}: ${word("interview")}`);
    const days = plan.days.map((day) => dayItem(day, settings, today));
    find("days").replaceChildren(...days, ...(days.length > 0 ? [last] : []));
    section.hidden = false;
  }

  function tell(name, text) {
    find(name).hidden = !text;
    find(name).textContent = text || "";
  }

  function summary({ days, left }, questions) {
    if (days.length === 0 || questions.length === 0) {
      return word(questions.length === 0 ? "no-question" : "no-day");
    }
    return word("summary", {
      fresh: counted(questions.length - left.length, "new question"),
      days: counted(days.filter(({ fresh }) => fresh.length > 0).length, "day"),
      most: Math.max(...days.map(({ fresh }) => fresh.length)),
    });
  }

  function tellWhatHelps(left, questions, settings) {
    const { minutes, levels, topics } = remedies(questions, settings);
    const byLevel = catalog.levels
      .map(({ id, title }) => ({ title, count: left.filter(({ level }) => level === id).length }))
      .filter(({ count }) => count > 0);
    const named = (names) => names.map((name) => titles.get(name));
    find("left").textContent = word("left", {
      left: counted(left.length, "question"),
      levels: listText(byLevel.map(({ title, count }) => `${count} ${title.toLowerCase()}`)),
    });
    const helps = [
      minutes && word("minutes", { minutes, now: settings.minutes }),
      levels.length > 0 && word("levels", { levels: listText(named(levels)) }),
      topics.length > 0 && word("topics", { topics: listText(named(topics), "disjunction") }),
    ].filter(Boolean);
    find("remedies").replaceChildren(...(helps.length > 0 ? helps : [word("later")]).map((text) => element("li", {}, text)));
  }

  /** "4 new", "12 reviews", "Mock interview": what a day holds. */
  function work({ fresh, reviews, mock }) {
    return [
      fresh.length > 0 && word("fresh", { count: fresh.length }),
      reviews > 0 && counted(reviews, "review"),
      mock && word("mock"),
    ].filter(Boolean);
  }

  function dayItem(day, settings, today) {
    const item = find("day").content.firstElementChild.cloneNode(true);
    const isToday = day.date === today;
    const time = element("time", { datetime: day.date }, dateText(day.date));
    item.querySelector(".plan-date").append(...(isToday ? [element("b", {}, word("today")), " "] : []), time);
    item.querySelector(".plan-work").textContent = [...work(day), word("time", { minutes: Math.round(day.minutes) })].join(" · ");
    item.querySelector("details").open = isToday;
    item.classList.toggle("plan-past", day.date < today);
    item.querySelector("ul").append(...tasks(day, settings));
    return item;
  }

  function tasks({ fresh, reviews, mock }, { topics }) {
    const link = (path, ...text) => element("a", { href: root + path }, ...text);
    return [
      reviews > 0 && element("li", {}, link("practice/?what=today", word("review-task", { cards: counted(reviews, "card") }))),
      ...fresh.map(question),
      mock && element("li", {}, link(
        `practice/mock/?topics=${topics.join("+")}&count=${mock.count}&minutes=${mock.minutes}`,
        word("mock-task", { questions: counted(mock.count, "question") }),
      )),
    ].filter(Boolean);
  }

  function question({ id, title, topicTitle, levelTitle, address }) {
    const about = `${topicTitle} · ${levelTitle}${isKnown(id) ? ` · ${word("known-sign")}` : ""}`;
    return element("li", { class: isKnown(id) && "plan-done" },
      element("a", { href: address }, ...coded(title)), " ", element("small", {}, about));
  }

  return {
    show,
    word,

    /** What a day holds, in a line. */
    workText: (day) => work(day).join(", "),
  };
}

function dateText(day) {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
}

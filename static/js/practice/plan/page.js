/** The page of study plans: the form, the address and the plan say the same. */
import { announce } from "../../shared/announcer.js";
import { canCopy, copyButton } from "../../shared/copy-button.js";
import { progressStore } from "../../progress/local.js";
import { openPool } from "../pool.js";
import { dayName } from "../time.js";
import { calendarText } from "./calendar.js";
import { createForm } from "./form.js";
import { makePlan } from "./plan.js";
import { fromParameters, toQuery } from "./settings.js";
import { createView } from "./view.js";

/** @param {HTMLElement} main */
export async function startPlan(main) {
  const find = (name) => main.querySelector(`[data-plan${name ? `-${name}` : ""}]`);
  const root = document.documentElement.dataset.root;
  const store = progressStore();
  const today = dayName(Date.now());
  const fail = ({ message }) => {
    find("failure").textContent = message;
    find("failure").hidden = false;
    find("form").removeAttribute("data-waiting");
  };
  const pool = await openPool(root, store).catch(fail);
  if (!pool) {
    return;
  }
  const { catalog, known } = pool;
  const isKnown = (id) => store.get(id).mark === "known";
  const view = createView(find(""), { root, catalog, isKnown });
  const form = createForm(find("form"), today, (settings) => makeAndSay(settings));
  let made;

  async function make(settings) {
    const all = await pool.questions(settings.topics);
    const wanted = all.filter(({ level }) => settings.levels.includes(level));
    const questions = settings.unknownOnly ? wanted.filter(({ id }) => !isKnown(id)) : wanted;
    made = { settings, plan: makePlan(questions, settings) };
    find("failure").hidden = true;
    view.show(made.plan, { questions, omitted: wanted.length - questions.length, settings, today });
  }

  async function makeAndSay(settings) {
    try {
      await make(settings);
    } catch (error) {
      fail(error);
      return;
    }
    history.pushState(null, "", `?${toQuery(settings, known)}`);
    find("title").focus();
  }

  /** The form and the plan as the address has them. */
  async function follow() {
    const settings = fromParameters(new URLSearchParams(location.search), known);
    form.show(settings);
    find("").hidden = !settings.date;
    if (settings.date) {
      await make({ ...settings, from: settings.from || today }).catch(fail);
    }
  }

  function setAll(open) {
    for (const day of find("days").querySelectorAll("details")) {
      day.open = open;
    }
    announce(view.word(open ? "opened" : "closed"));
  }

  const acts = {
    anew: () => makeAndSay({ ...made.settings, from: today }),
    calendar: () => download(calendarOf(made, view)),
    print: () => window.print(),
    open: () => setAll(true),
    close: () => setAll(false),
  };
  find("").addEventListener("click", ({ target }) => acts[target.closest("[data-act]")?.dataset.act]?.());
  if (canCopy) {
    const copy = copyButton(view.word("copy"), view.word("copied"), { class: "text-button" }, () => location.href);
    find("").querySelector('[data-act="print"]').before(copy);
  }
  window.addEventListener("popstate", follow);
  await follow();
}

/** A later plan for the same interview takes the place of this one, day by day. */
function calendarOf({ settings, plan }, view) {
  const events = plan.days.map((day) => ({
    date: day.date,
    minutes: day.minutes,
    summary: view.word("event", { work: view.workText(day) }),
    description: day.fresh.map(({ title }) => title).join("\n"),
    url: location.href,
  }));
  return calendarText(events, { name: `${settings.date}@${location.hostname}`, now: Date.now(), at: settings.at });
}

function download(text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "study-plan.ics";
  link.click();
  // Some browsers read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

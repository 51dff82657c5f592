/** The form of a mock interview: what it will be, told while it is filled in. */
import { listText, wordsOf } from "../../shared/words.js";
import { counted } from "../time.js";
import { fit, split } from "./selection.js";

/**
 * @param {HTMLFormElement} form
 * @param {{levels: object[], topics: object[]}} catalog
 * @param {object} store - of the reader's progress, which has the settings too
 * @param {(settings: object, ways: object) => void} start
 */
export function createSetup(form, catalog, store, start) {
  const word = wordsOf(form, "mock");
  const find = (name) => form.querySelector(`[data-mock-${name}]`);
  const { count, minutes, speak, hide, keys } = form.elements;
  const mix = [...form.querySelectorAll("[name=mix]")];
  const topics = [...form.querySelectorAll("[name=topics]")];
  let seed = "";

  const settings = () => ({
    topics: topics.filter(({ checked }) => checked).map(({ value }) => value),
    mix: mix.map(({ value }) => Number(value)),
    count: Number(count.value),
    minutes: Number(minutes.value),
    seed,
  });

  function tell() {
    const wanted = settings();
    const isPossible = wanted.topics.length > 0 && wanted.mix.some((share) => share > 0);
    find("summary").textContent = isPossible ? summary(wanted) : word("none");
    find("start").disabled = !isPossible;
  }

  function summary(wanted) {
    const chosen = catalog.topics.filter(({ slug }) => wanted.topics.includes(slug));
    const available = catalog.levels.map((_, level) => chosen.reduce((sum, { counts }) => sum + counts[level], 0));
    const counts = fit(split(wanted.mix, wanted.count), available);
    const all = counts.reduce((sum, each) => sum + each, 0);
    const levels = catalog.levels
      .map(({ title }, level) => `${counts[level]} ${title.toLowerCase()}`)
      .filter((_, level) => counts[level] > 0);
    return word(all < wanted.count ? "short" : "summary", {
      count: counted(all, "question"),
      levels: listText(levels),
      time: counted(all * wanted.minutes, "minute"),
    });
  }

  keys.checked = store.settings().keys !== false;
  keys.addEventListener("change", () => store.setSettings({ keys: keys.checked }));
  form.addEventListener("input", tell);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    start(settings(), { speak: speak.checked, hide: hide.checked });
  });

  return {
    /** Fills the form; a seed names the questions of a shared interview. */
    show(wanted, ways) {
      topics.forEach((topic) => {
        topic.checked = wanted.topics.includes(topic.value);
      });
      mix.forEach((field, level) => {
        field.value = wanted.mix[level];
      });
      count.value = wanted.count;
      minutes.value = wanted.minutes;
      for (const [name, chosen] of Object.entries(ways ?? {})) {
        form.elements[name].checked = chosen;
      }
      seed = wanted.seed;
      find("shared").hidden = !seed;
      tell();
      form.removeAttribute("data-waiting");
      form.hidden = false;
    },

    hide() {
      form.removeAttribute("data-waiting");
      form.hidden = true;
    },
  };
}

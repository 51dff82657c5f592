/** The form of a study plan. */
import { addDays } from "../days.js";

const NUMBERS = { minutes: "minutes", new: "perNew", review: "perReview" };

/**
 * @param {HTMLFormElement} form
 * @param {string} today
 * @param {(settings: object) => void} make
 */
export function createForm(form, today, make) {
  const { date, known, at } = form.elements;
  const boxes = (name) => [...form.querySelectorAll(`[name=${name}]`)];
  const chosen = (name) => boxes(name).filter(({ checked }) => checked).map(({ value }) => value);
  date.min = addDays(today, 1);
  date.max = addDays(today, 366);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    make(settings());
  });

  /** Without any chosen, topics and levels mean all of them. */
  function settings() {
    const some = (name) => (chosen(name).length > 0 ? chosen(name) : boxes(name).map(({ value }) => value));
    const numbers = Object.entries(NUMBERS).map(([name, key]) => [key, Number(form.elements[name].value)]);
    return {
      from: today,
      date: date.value,
      topics: some("topics"),
      levels: some("levels"),
      off: chosen("off").map(Number),
      ...Object.fromEntries(numbers),
      unknownOnly: known.checked,
      at: at.value,
    };
  }

  return {
    show(wanted) {
      date.value = wanted.date;
      for (const [name, values] of Object.entries({ topics: wanted.topics, levels: wanted.levels, off: wanted.off.map(String) })) {
        boxes(name).forEach((box) => {
          box.checked = values.includes(box.value);
        });
      }
      for (const [name, key] of Object.entries(NUMBERS)) {
        form.elements[name].value = wanted[key];
      }
      known.checked = wanted.unknownOnly;
      at.value = wanted.at;
      form.removeAttribute("data-waiting");
      form.hidden = false;
    },
  };
}

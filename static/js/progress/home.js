/** What the reader knows of each topic, in a list of topics. */
import { fillCounts } from "./fill.js";
import { progress } from "./ready.js";
import { standing } from "./standing.js";

/** @param {Iterable<HTMLElement>} parts each names its topic */
export async function startHome(parts) {
  const store = await progress;
  const show = () => {
    const ids = Object.keys(store.data().questions);
    for (const part of parts) {
      const records = ids.filter((id) => id.startsWith(`${part.dataset.standingOf}/`)).map(store.get);
      const counts = standing(records, Date.now());
      fillCounts(part, counts);
      part.querySelector("[data-due]").parentElement.hidden = counts.due === 0;
      part.querySelector("[data-starred]").parentElement.hidden = counts.starred === 0;
    }
    if (ids.length > 0) {
      document.documentElement.dataset.progress = "on";
    }
  };
  show();
  store.subscribe(show);
}

/** The page that lists what is kept, and stands in for pages that are not. */
import { element } from "../shared/element.js";
import { ask } from "./ask.js";
import { startKeep, worker } from "./keep.js";

/** @param {HTMLElement} list */
export async function startOfflinePage(list) {
  const { root } = document.documentElement.dataset;
  if (location.pathname !== `${root}offline/`) {
    document.querySelectorAll("[data-missing]").forEach((each) => {
      each.hidden = each.dataset.missing !== "true";
    });
    document.querySelector("[data-offline-again]").addEventListener("click", () => location.reload());
    reloadWhenOnline();
  }
  const { topics, pages } = await ask(await worker(), { type: "list" });
  const kept = new Map(topics.map((topic) => [topic.slug, topic]));
  for (const box of list.querySelectorAll("[data-keep-topic]")) {
    startKeep(box, kept.get(box.dataset.keepTopic));
  }
  const visited = list.querySelector("[data-offline-pages]");
  visited.append(...pages.map(({ path, title }) => element("li", {}, element("a", { href: root + path }, title))));
  list.querySelector("[data-offline-none]").hidden = pages.length > 0;
  document.querySelector("[data-offline-waiting]").hidden = true;
  list.hidden = false;
}

/** Shows the page that was asked for once there is a network, unless the reader is on the way to another one by then. */
function reloadWhenOnline() {
  const waiting = new AbortController();
  window.addEventListener("beforeunload", () => waiting.abort(), { signal: waiting.signal });
  window.addEventListener("online", () => location.reload(), { signal: waiting.signal });
}

/** Says that there is a new version of the site, and takes it when the reader wants it. */
import { announce } from "../shared/announcer.js";
import { remember } from "./carry.js";

/** A worker that does not start must not keep the reader waiting. */
const PATIENCE = 4000;

/** @param {ServiceWorkerRegistration} registration */
export function showNews(registration) {
  const bar = document.querySelector("[data-news]");
  if (!bar || !bar.hidden) {
    return;
  }
  bar.hidden = false;
  announce(bar.querySelector("p").textContent);
  const [take, later] = bar.querySelectorAll("button");
  take.addEventListener("click", async () => {
    take.setAttribute("aria-disabled", "true");
    remember();
    await start(registration.waiting);
    location.reload();
  }, { once: true });
  later.addEventListener("click", () => {
    bar.hidden = true;
  });
}

/** Has a waiting worker start, if it is still waiting. */
function start(worker) {
  if (!worker) {
    return undefined;
  }
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
    setTimeout(resolve, PATIENCE);
    worker.postMessage({ type: "take" });
  });
}

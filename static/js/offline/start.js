/** Registers the service worker, and hears from it when there is a new version of the site. */
import { ask } from "./ask.js";

/** Browsers look for a new version when a page is opened; a page that stays open for days looks by itself. */
const LOOK_AFTER = 3_600_000;

export async function startOffline() {
  const { root, version } = document.documentElement.dataset;
  const container = navigator.serviceWorker;
  container.addEventListener("message", ({ data, ports }) => {
    if (data.type === "version") {
      ports[0].postMessage(version);
    }
  });
  container.startMessages();
  // What a page loads under a worker is kept on its way.
  const unseen = container.controller ? [] : performance.getEntriesByType("resource").map(({ name }) => name);
  if (performance.getEntriesByType("navigation")[0]?.type === "reload") {
    import("./carry.js").then(({ restore }) => restore());
  }
  const registration = await register(`${root}sw.js`, root);
  if (!registration) {
    return;
  }
  watch(registration);
  const { active } = await container.ready;
  ask(active, { type: "hello", url: location.href, loaded: unseen });
}

/** Nothing where the browser doesn't let the site keep anything: it then works as any site does. */
async function register(script, scope) {
  try {
    return await navigator.serviceWorker.register(script, { scope, updateViaCache: "none" });
  } catch (error) {
    console.info(`nothing is kept for reading offline: ${error.message}`);
    return undefined;
  }
}

function watch(registration) {
  let looked = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && performance.now() - looked > LOOK_AFTER) {
      looked = performance.now();
      // Without a network there is nothing to learn.
      registration.update().catch(() => {});
    }
  });
  const offer = async (worker) => {
    const { isOld } = await ask(worker, { type: "offer" });
    if (isOld) {
      const { showNews } = await import("./news.js");
      showNews(registration);
    }
  };
  const follow = (worker) => worker.addEventListener("statechange", () => {
    if (worker.state === "installed" && registration.active) {
      offer(worker);
    }
  });
  registration.addEventListener("updatefound", () => follow(registration.installing));
  if (registration.installing) {
    follow(registration.installing);
  }
  if (registration.waiting) {
    offer(registration.waiting);
  }
  // Another page took the new version: this one is still the old.
  navigator.serviceWorker.addEventListener("controllerchange", () => offer(navigator.serviceWorker.controller));
}

/** Follows the sources of the page: loads it again at the same place when it is another, and shows what is wrong. */

refuseWorkers();
const carry = carrier();
carry.then((module) => {
  if (performance.getEntriesByType("navigation")[0]?.type === "reload") {
    module?.restore();
  }
});

let events;
let isLeaving = false;
/** Brought with the first problem: mostly there is none, and each page would wait for it. */
let overlay;
follow();
// A browser has six connections for a server: pages out of sight must not hold them.
document.addEventListener("visibilitychange", follow);
window.addEventListener("pageshow", follow);
window.addEventListener("pagehide", stop);

function follow() {
  if (document.hidden) {
    stop();
    return;
  }
  if (events && events.readyState !== EventSource.CLOSED) {
    return;
  }
  const { version = "" } = document.documentElement.dataset;
  const asked = new URLSearchParams({ page: decodeURI(location.pathname), version });
  events = new EventSource("/_greenroom/events?" + asked);
  events.addEventListener("problems", ({ data }) => tell(JSON.parse(data)));
  events.addEventListener("reload", reload);
}

function stop() {
  events?.close();
  events = undefined;
}

async function tell(problems) {
  if (overlay || problems.length > 0) {
    overlay ??= import("./overlay.js");
    // Where the server has ended meanwhile, the next one tells its problems as soon as this page finds it.
    const module = await overlay.catch(() => {
      overlay = undefined;
    });
    module?.showProblems(problems);
  }
}

async function reload() {
  if (isLeaving) {
    return;
  }
  isLeaving = true;
  stop();
  (await carry)?.remember();
  location.reload();
}

/** The site's own module that carries what is open, typed and chosen; a theme may have none. */
async function carrier() {
  const main = document.querySelector('script[type="module"][src$="/js/main.js"]');
  try {
    return main && await import(main.src.replace(/main\.js$/, "offline/carry.js"));
  } catch {
    return undefined;
  }
}

/** What a worker keeps would be shown in place of what was saved a moment ago. */
function refuseWorkers() {
  const workers = navigator.serviceWorker;
  if (!workers) {
    return;
  }
  workers.register = () => Promise.reject(new Error("this is a preview of what is being written"));
  workers.getRegistrations().then((all) => all.forEach((each) => each.unregister()), () => {});
}

/* Brings the store of progress when there is any, or when the reader is about to make some: others need not load it. */
let arrive;
let coming;

/** The store as local-core.js gives it; it stays pending while there is nothing to show. */
export const progress = new Promise((resolve) => {
  arrive = resolve;
});

/** Has the store brought, whatever there is; where that fails, the next one to want it tries anew. */
export function wantProgress() {
  coming ??= import("./local-core.js").then(({ progressCore }) => progressCore());
  coming.then(arrive, () => {
    coming = undefined;
  });
  // Those who wait for it show what there is before anybody changes it.
  return coming.then(() => progress);
}

/** Starts loading. Whether it fails is told when the reader marks something, which tries again. */
export function prepareProgress() {
  wantProgress().catch(() => {});
}

if (document.documentElement.dataset.progress) {
  prepareProgress();
}
// Another tab has stored something; whether it is progress shows when it is read.
window.addEventListener("storage", prepareProgress, { once: true });

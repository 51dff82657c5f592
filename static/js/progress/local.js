/* The page's one store of progress, on what this browser keeps for the site. */
import { progressCore } from "./local-core.js";
import { prepareProgress } from "./ready.js";
import { extendCore } from "./store.js";

let store;

export function progressStore() {
  if (!store) {
    store = extendCore(progressCore());
    // What else shows progress on this page hears of what is made here.
    prepareProgress();
  }
  return store;
}

/* The page's one store of progress, on what this browser keeps for the site. */
import { progressCore } from "./local-core.js";
import { extendCore } from "./store.js";

let store;

export function progressStore() {
  store ??= extendCore(progressCore());
  return store;
}

/* The part of the page's store of progress that marks need; local.js has the whole. */
import { openCore } from "./core.js";

let core;

/** None where the browser allows nothing to be kept: reading the name alone may then throw. */
function storage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function progressCore() {
  core ??= openCore({ storage: storage(), channel: window });
  return core;
}

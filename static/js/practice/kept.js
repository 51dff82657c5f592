/* The session of this tab, kept over a reload: the only module that keeps it. */
import { attempt } from "../shared/attempt.js";

const KEY = "greenroom-practice-1";

/** Where the browser keeps nothing, or other hands have changed what is kept, the page's own memory has to do. */
export function createKeeper() {
  let session = read();

  return {
    session: () => session,

    keep(next) {
      session = next;
      attempt(() => sessionStorage.setItem(KEY, JSON.stringify(next)));
    },

    forget() {
      session = undefined;
      attempt(() => sessionStorage.removeItem(KEY));
    },
  };
}

function read() {
  const kept = attempt(() => JSON.parse(sessionStorage.getItem(KEY)));
  const isWhole = ["plan", "steps", "counted"].every((name) => Array.isArray(kept?.[name]));
  return isWhole ? kept : undefined;
}

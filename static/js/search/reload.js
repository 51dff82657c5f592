/* Where page and index are of two versions, one reload brings them together; a second one would not either. */
import { attempt } from "../shared/attempt.js";

const KEY = "greenroom-search-reload";

/** Tells whether the page is being reloaded; the text is then there to be taken up. */
export function reloadOnce(text) {
  const isFirst = attempt(() => sessionStorage.getItem(KEY) ?? sessionStorage.setItem(KEY, text)) === undefined;
  if (isFirst) {
    location.reload();
  }
  return isFirst;
}

/** What was being searched when the page was reloaded, once. */
export function takeText() {
  return attempt(() => {
    const text = sessionStorage.getItem(KEY);
    if (text) {
      sessionStorage.setItem(KEY, "");
    }
    return text;
  });
}

/** Page and index agree: the next time they do not, a reload will help again. */
export function settle() {
  attempt(() => sessionStorage.removeItem(KEY));
}

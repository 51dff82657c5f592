/* The interview of this tab, kept over a reload: the only module that keeps it. A browser that keeps nothing is no harm. */
import { attempt } from "../../shared/attempt.js";

const KEY = "greenroom-mock-1";

export function keepInterview(interview) {
  attempt(() => sessionStorage.setItem(KEY, JSON.stringify(interview)));
}

/** Nothing where there is none, or where other hands have changed it. */
export function keptInterview() {
  const kept = attempt(() => JSON.parse(sessionStorage.getItem(KEY)));
  const isWhole = [kept?.ids, kept?.revealed, kept?.skipped].every(Array.isArray)
    && [kept.settings, kept.ways, kept.grades, kept.clock?.spent].every((part) => typeof part === "object" && part !== null);
  return isWhole && kept.ids.length > 0 ? kept : undefined;
}

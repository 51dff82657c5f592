/** Tells that progress can't be kept, once, and offers to take it along. */
import { announce } from "../shared/announcer.js";
import { element } from "../shared/element.js";
import { download } from "./download.js";
import { progressStore } from "./local.js";

export function showTrouble() {
  const { kind, message } = progressStore().problem() ?? {};
  if (!kind || document.querySelector(`[data-trouble="${kind}"]`)) {
    return;
  }
  const save = element("button", { class: "text-button", type: "button" }, "Export your progress");
  save.addEventListener("click", () => download(progressStore().exportText()));
  const close = element("button", { class: "text-button", type: "button" }, "Close");
  const notice = element("aside", { class: "trouble", "aria-label": "Your progress", "data-trouble": kind }, element("p", {}, message), save, close);
  // It stays on the page, out of sight: what was told once isn't told again.
  close.addEventListener("click", () => {
    notice.hidden = true;
  });
  document.body.append(notice);
  announce(message);
}

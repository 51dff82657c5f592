/** The button that keeps a topic to be read offline, and says how that goes. */
import { announce } from "../shared/announcer.js";
import { ask } from "./ask.js";

/**
 * @param {HTMLElement} box names its topic, and holds what is shown `data-when`; hidden until it works
 * @param {{title?: string, bytes?: number}} [kept] what is kept of the topic already
 */
export function startKeep(box, kept) {
  const topic = box.dataset.keepTopic;
  const button = box.querySelector("button");
  let state = "idle";

  const show = (next, texts = {}) => {
    state = next;
    for (const each of box.querySelectorAll("[data-when]")) {
      each.hidden = !each.dataset.when.split(" ").includes(state);
    }
    for (const [name, text] of Object.entries(texts)) {
      box.querySelectorAll(`[data-keep-${name}]`).forEach((each) => {
        each.textContent = text;
      });
    }
    button.setAttribute("aria-disabled", String(state === "busy"));
  };
  const showAndSay = (next, texts) => {
    show(next, texts);
    announce([...box.querySelectorAll("p [data-when]")].filter((each) => !each.hidden).map((each) => each.textContent).join(" "));
  };

  const keep = async () => {
    showAndSay("busy", { files: "0", of: "…", size: sizeText(0) });
    // Without this a device that is short of room may drop all that is kept.
    await navigator.storage?.persist?.();
    let bytes = 0;
    const last = await ask(await worker(), { type: "keep", topic }, (answer) => {
      if (answer.files === undefined) {
        return true;
      }
      bytes = answer.bytes;
      show("busy", { files: answer.files, of: answer.of, size: sizeText(bytes) });
      return false;
    });
    showAndSay(last.kept ? "kept" : last.failed, { size: sizeText(bytes) });
  };
  const drop = async () => {
    await ask(await worker(), { type: "drop", topic });
    showAndSay("idle");
  };

  button.addEventListener("click", () => {
    if (state !== "busy") {
      (state === "kept" ? drop : keep)();
    }
  });
  if (kept) {
    show(kept.title ? "kept" : "partial", { size: sizeText(kept.bytes ?? 0) });
  } else {
    show("idle");
  }
  box.hidden = false;
}

/** "640 kB", "1.2 MB". */
export function sizeText(bytes) {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The worker that answers for this site, once it does. */
export async function worker() {
  return (await navigator.serviceWorker.ready).active;
}

/** Starts the button of a topic's page. */
export async function startTopicKeep(box) {
  const { topics } = await ask(await worker(), { type: "list" });
  startKeep(box, topics.find(({ slug }) => slug === box.dataset.keepTopic));
}

/* Makes a smaller collection of one that is there. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { questionFiles } from "./pieces.mjs";

/** Copies as many questions as asked for, evenly spread. */
export function cutCollection(source, folder, size) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const all = questionFiles(join(source, "content"));
  const kept = new Set(Array.from({ length: size }, (_, i) => all[Math.floor((i * all.length) / size)]));
  const topics = new Set([...kept].map((path) => path.split("/")[0]));
  const left = new Set(all.filter((path) => !kept.has(path)));

  const content = join(source, "content");
  cpSync(content, join(folder, "content"), {
    recursive: true,
    filter(path) {
      const within = path.slice(content.length + 1).replaceAll("\\", "/");
      const isTopicLeft = within.includes("/") && !topics.has(within.split("/")[0]);
      return !left.has(within) && !isTopicLeft && !basename(within).startsWith(".");
    },
  });
  for (const path of [...kept, ...[...topics].map((topic) => `${topic}/topic.md`)]) {
    const file = join(folder, "content", path);
    writeFileSync(file, withoutLinks(readFileSync(file, "utf8")));
  }
}

/** What they lead to may be gone, and a link to nowhere is an error. */
function withoutLinks(text) {
  return text
    .replace(/^related:.*(?:\r?\n[ -].*)*\r?\n/m, "")
    .replace(/(?<!!)\[([^\]\n]+)\]\((?!https?:|mailto:)[^)\s]+\)/g, "$1")
    .replace(/^\[[^\]^]+\]: (?!https?:).*$/gm, "");
}

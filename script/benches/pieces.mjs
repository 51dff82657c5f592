/* Takes our own answers to pieces: what generated ones are put together from. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A word in more answers than this share holds sentences together; the others tell what an answer is about. */
const COMMON = 0.1;

/** @returns `{titles, shorts, sentences, items, codes, followUps, pitfalls, tags, words, subjects}`, the last two words */
export function readPieces(contentFolder) {
  const answers = questionFiles(contentFolder).map((path) => readAnswer(readFileSync(join(contentFolder, path), "utf8")));
  const all = (part) => answers.flatMap((answer) => answer[part]);
  const counts = new Map();
  for (const answer of answers) {
    for (const word of new Set(wordsOf(answer))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const most = Math.max(2, COMMON * answers.length);
  return {
    titles: all("title"), shorts: all("short"), sentences: all("sentences"), items: all("items"), codes: all("codes"),
    followUps: all("followUps"), pitfalls: all("pitfalls"), tags: [...new Set(all("tags"))],
    words: [...counts.keys()],
    subjects: new Set([...counts].filter(([, count]) => count <= most).map(([word]) => word)),
  };
}

/** The questions of a content folder, as `topic/level/number-slug.md`. */
export function questionFiles(contentFolder) {
  return readdirSync(contentFolder, { recursive: true })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /^[^/.]+\/[^/.]+\/\d{1,6}-[^/]+\.md$/.test(path))
    .sort();
}

function readAnswer(file) {
  const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(file.replaceAll("\r\n", "\n"));
  const [answer, ...sections] = body.split(/^## /m);
  const section = (name) => listOf(sections.find((each) => each.startsWith(name)) ?? "");
  const codes = answer.match(/^```\w+\n.*?\n```$/gms) ?? [];
  const blocks = answer.replace(/^```.*?^```$/gms, "").split(/\n{2,}/);
  return {
    title: fieldOf(front, "title"),
    short: fieldOf(front, "short"),
    tags: fieldOf(front, "tags").match(/[\w-]+/g) ?? [],
    sentences: blocks.filter(isParagraph).flatMap(sentencesOf),
    items: blocks.flatMap(listOf),
    codes,
    followUps: section("Follow-ups"),
    pitfalls: section("Pitfalls"),
  };
}

function fieldOf(front, name) {
  const value = new RegExp(`^${name}: (.*(?:\\n  .*)*)`, "m").exec(front)?.[1] ?? "";
  return value.replace(/\s+/g, " ").replace(/^"(.*)"$/, "$1");
}

/** Tables, lists, quotes, headings, notes and markup have signs of their own before them. */
function isParagraph(block) {
  return /^[A-Z`]/.test(block.trim());
}

function sentencesOf(block) {
  return plain(block).split(/(?<=[.!?])\s+(?=[A-Z`])/).filter(isWhole);
}

function listOf(block) {
  return block.split(/^- /m).slice(1).map(plain).filter(isWhole);
}

/** Links would lead nowhere in another collection. */
function plain(markdown) {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)|\[\^[^\]]*\]/g, "")
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** Cut in the middle of code or emphasis a sentence would change those around it. */
function isWhole(text) {
  const isEven = (sign) => (text.split(sign).length - 1) % 2 === 0;
  return /\w/.test(text) && !text.includes("<") && isEven("`") && isEven("**");
}

function wordsOf({ title, short, sentences, items, followUps, pitfalls }) {
  return [title, short, ...sentences, ...items, ...followUps, ...pitfalls].join(" ").toLowerCase().match(/[a-z]{3,}/g);
}

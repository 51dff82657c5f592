/* Reads a generated collection, so that each tool gets the same questions in the form it takes, and edits questions. */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { questionFiles } from "../pieces.mjs";

/** The topics as `{slug, title, summary, introduction}`. */
export function readTopics(source) {
  const content = join(source, "content");
  return readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((slug) => {
      const { front, body } = parse(readFileSync(join(content, slug, "topic.md"), "utf8"));
      return { slug, title: front.title, summary: front.summary, introduction: body };
    });
}

/** The places of all questions, as `{topic, level, slug, number, file}`, the file within the source folder. */
export function placesOf(source) {
  return questionFiles(join(source, "content")).map((path) => {
    const [topic, level, name] = path.split("/");
    const [, number, slug] = /^(\d+)-(.*)\.md$/.exec(name);
    return { topic, level, slug, number: Number(number), file: join("content", path) };
  });
}

/** What the place holds, as `{title, short, tags, reviewed, body}`. */
export function readQuestion(source, place) {
  const { front, body } = parse(readFileSync(join(source, place.file), "utf8"));
  return { ...front, title: JSON.parse(front.title), short: JSON.parse(front.short), tags: listOf(front.tags), body };
}

/** The address of the question's page, the same on every site. */
export function addressOf({ topic, slug }) {
  return `/${topic}/${slug}/`;
}

/** Puts the mark into the answer, in the place of an earlier one. */
export function edit(file, mark) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/\n---\n(Edited: .*\n\n)?/, `\n---\nEdited: ${mark}.\n\n`));
}

/** Knows the files that collection.mjs writes, not all of YAML. */
function parse(file) {
  const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(file);
  const fields = [...front.matchAll(/^(\w+): (.*)$/gm)].map(([, name, value]) => [name, value]);
  return { front: Object.fromEntries(fields), body };
}

function listOf(text) {
  return text.replace(/^\[|\]$/g, "").split(", ");
}

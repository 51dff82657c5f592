/*
 * Generates a content folder of any size: the sentences and code of our own answers, in which the words that tell what an
 * answer is about give way to made-up terms. So common words are as common as ours, and the others as many as they would be.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPieces } from "./pieces.mjs";
import { createRandom } from "./random.mjs";
import { capital, createVocabulary } from "./vocabulary.mjs";

const LEVELS = ["basic", "intermediate", "advanced"];
const FIELDS = ["platform", "runtime", "networking", "storage", "security", "operations"];

/**
 * @param topicSize how many questions a topic has at most
 * @param ownContent the content folder whose answers are taken to pieces
 */
export function writeCollection(folder, { size, seed, topicSize, ownContent }) {
  const random = createRandom(seed);
  const pieces = readPieces(ownContent);
  const draw = createVocabulary(pieces.words, size, random);
  const content = join(folder, "content");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, "site.yml"), siteFile(size));
  copyFileSync(join(ownContent, "synonyms.txt"), join(content, "synonyms.txt"));

  const taken = { titles: new Set(), topics: new Set(), slugs: new Set() };
  const topics = Math.ceil(size / topicSize);
  for (let topic = 0; topic < topics; topic++) {
    const name = unused(taken.topics, () => `${draw(topic)} ${random.pick(FIELDS)}`);
    const topicFolder = join(content, slugOf(name));
    LEVELS.forEach((level) => mkdirSync(join(topicFolder, level), { recursive: true }));
    writeFileSync(join(topicFolder, "topic.md"), topicFile(capital(name)));
    const last = Math.floor(((topic + 1) * size) / topics);
    for (let number = Math.floor((topic * size) / topics); number < last; number++) {
      const write = createWriter(pieces, () => draw(topic), random);
      const title = unused(taken.titles, write.title);
      const slug = unused(taken.slugs, () => write.slug(title));
      const name = `${String(number % 1000000).padStart(6, "0")}-${slug}.md`;
      writeFileSync(join(topicFolder, LEVELS[number % LEVELS.length], name), questionFile(title, write));
    }
  }
}

/** Writes the parts of one question, which has a few subjects that come up again and again. */
function createWriter(pieces, draw, random) {
  const subjects = [draw(), draw(), draw()];
  const several = (least, most, make) => Array.from({ length: random.between(least, most) }, make);

  /** The text with other subjects, of which `share` are made up. */
  function reworded(text, share) {
    // A fence's language stays: the build knows no made-up ones.
    return text.replace(/(?<!```\w*)[A-Za-z]{3,}/g, (word) => {
      if (!pieces.subjects.has(word.toLowerCase()) || !random.chance(share)) {
        return word;
      }
      const term = random.chance(0.4) ? random.pick(subjects) : draw();
      return /^[A-Z]/.test(word) ? capital(term) : term;
    });
  }

  const piece = (part) => reworded(random.pick(pieces[part]), 0.7);
  const list = (least, most, part) => several(least, most, () => `- ${piece(part)}`).join("\n");

  function body() {
    const paragraphs = several(3, 5, () => several(2, 4, () => piece("sentences")).join(" "));
    paragraphs.splice(1, 0, list(2, 5, "items"));
    if (random.chance(0.5)) {
      paragraphs.push(piece("codes"));
    }
    paragraphs.push(`## Follow-ups\n${list(2, 3, "followUps")}`, `## Pitfalls\n${list(1, 3, "pitfalls")}`);
    return `${paragraphs.join("\n\n")}\n`;
  }

  return {
    body,
    title: () => reworded(random.pick(pieces.titles), 0.9),
    short: () => piece("shorts"),
    tags: () => [...new Set(several(1, 3, () => random.pick(pieces.tags)))],
    /** Short, as people write them: the last words of the title. */
    slug: (title) => `${slugOf(title).split("-").slice(-3).join("-")}-${slugOf(draw())}`,
  };
}

function questionFile(title, write) {
  return `---
title: ${JSON.stringify(title)}
short: ${JSON.stringify(write.short())}
tags: [${write.tags().join(", ")}]
reviewed: 2026-11-23
sources:
  - title: Generated
    url: https://bench.example/
---
${write.body()}`;
}

function topicFile(title) {
  return `---
title: ${title}
role: engineer
summary: Generated questions, to measure with.
---
Generated.
`;
}

function siteFile(size) {
  return `title: ${size} questions
tagline: Generated questions
description: Generated questions, to measure with.
url: https://bench.example/
levels: [${LEVELS.join(", ")}]
`;
}

/** The first that was not there yet. */
function unused(taken, make) {
  for (;;) {
    const made = make();
    if (!taken.has(made)) {
      taken.add(made);
      return made;
    }
  }
}

function slugOf(text) {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

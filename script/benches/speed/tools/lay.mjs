/* Writes a collection as the source of another tool's site. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { placesOf, readQuestion, readTopics } from "../questions.mjs";

const SITES = fileURLToPath(new URL("../sites", import.meta.url));

/** As collection.mjs has them. */
const SOURCES = [{ title: "Generated", url: "https://bench.example/" }];

/**
 * @param name of the folder with settings and templates
 * @param form `{home, topic, question, fileOf}`: the front matter of each kind of file, and where a question's file is
 */
export function laySite(name, source, collection, { home, topic, question, fileOf }) {
  cpSync(join(SITES, name), source, { recursive: true });
  if (home) {
    write(join(source, "content/_index.md"), home, "");
  }
  for (const each of readTopics(collection)) {
    write(join(source, "content", each.slug, "_index.md"), topic(each), each.introduction);
  }
  placesOf(collection).forEach((place) => {
    const read = readQuestion(collection, place);
    const front = question({ ...place, ...read, weight: place.number + 1, sources: SOURCES });
    write(join(source, fileOf(place)), front, read.body);
  });
}

/** JSON is YAML, too. */
function write(file, front, body) {
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${lines.join("")}---\n${body}`);
}

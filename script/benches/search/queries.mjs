/* What is asked: words of titles for costs, labelled queries for relevance. */
import { readFileSync } from "node:fs";
import { createRandom } from "../random.mjs";

const SEED = 20;

/** What a reader leaves out of a query. */
const LEFT_OUT = new Set((
  "a an and are as at be between by can do does each for from has have how if in into is it its made need not of on or "
  + "should so than that the their them there to use used what when where which why with would you your"
).split(" "));

/** Two or three words that stand in a title in this order. */
export function queriesFrom(questions, count) {
  const random = createRandom(SEED);
  const queries = [];
  while (queries.length < count) {
    const words = (random.pick(questions).title.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.+#-]*/gu) ?? [])
      .map((word) => word.replace(/[.-]+$/, ""))
      .filter((word) => word.length > 1 && !LEFT_OUT.has(word));
    const wanted = random.between(2, 3);
    const start = random.below(Math.max(1, words.length - wanted + 1));
    if (words.length > 0) {
      queries.push(words.slice(start, start + wanted).join(" "));
    }
  }
  return queries;
}

/** A line each: kind, ids with commas between, query; tabs between the three. As `{kind, ids, text}`. */
export function readLabelled(file) {
  return readFileSync(file, "utf8").split(/\r?\n/).flatMap((line, i) => {
    if (!line.trim() || line.startsWith("#")) {
      return [];
    }
    const [kind, ids, text] = line.split("\t");
    if (!text) {
      throw new Error(`${file}:${i + 1}: expected kind, ids and query with tabs between them`);
    }
    return [{ kind, ids: ids.split(","), text }];
  });
}

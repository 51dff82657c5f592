/* What the caller wants measured. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeCollection } from "../collection.mjs";
import { cutCollection } from "../cut.mjs";
import { questionFiles } from "../pieces.mjs";
import { readLabelled } from "./queries.mjs";

const SEED = 1;
const TOPIC_SIZE = 250;

/** @returns `{source, sizes, labelled}` */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      source: { type: "string" },
      queries: { type: "string" },
      sizes: { type: "string", default: "1000,3068,10000" },
    },
  });
  const sizes = values.sizes.split(",").filter(Boolean).map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    throw new Error(`--sizes is \`${values.sizes}\`: expected whole numbers with commas between them`);
  }
  if (values.source && !existsSync(join(values.source, "content"))) {
    throw new Error(`--source is \`${values.source}\`, which has no folder \`content\``);
  }
  const labelled = values.queries ? readLabelled(values.queries) : [];
  return { source: values.source && resolve(values.source), sizes, labelled };
}

/**
 * The collections to measure, as `{name, folder, prepare}`: the folder is for all that is made of one, `prepare` makes the
 * collection itself, when its turn has come, and tells where it is.
 */
export function collectionsOf({ source, sizes }, { root, work }) {
  const there = (name, at) => ({ name, folder: join(work, name), prepare: () => at });
  const made = (name, make) => {
    const folder = join(work, name);
    const at = join(folder, "source");
    return {
      name,
      folder,
      prepare() {
        make(at);
        return at;
      },
    };
  };
  if (!source) {
    const ownContent = join(root, "content");
    const generated = sizes.map((size) =>
      made(`generated-${size}`, (at) => writeCollection(at, { size, seed: SEED, topicSize: TOPIC_SIZE, ownContent })));
    return [there("own", root), ...generated];
  }
  const all = questionFiles(join(source, "content")).length;
  const smaller = sizes.filter((size) => size < all);
  const cuts = smaller.map((size) => made(`cut-${size}`, (at) => cutCollection(source, at, size)));
  const isWholeWanted = smaller.length < sizes.length || sizes.length === 0;
  return isWholeWanted ? [...cuts, there("whole", source)] : cuts;
}

/* Builds a collection as readers get it, and reads from it what the other engines are to search. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export function buildSite(root, source, out) {
  const build = spawnSync(join(root, "greenroom"), ["build", "--source", source, "--out", out], {
    encoding: "utf8",
    // A large collection may have many warnings.
    maxBuffer: Infinity,
  });
  if (build.error || build.status !== 0) {
    throw new Error(`\`greenroom build --source ${source}\` failed:\n${build.error?.message ?? build.stderr}`);
  }
}

/** The address of the published engine. */
export function engineOf(site) {
  const [path] = readdirSync(join(site, "assets"))
    .map((fingerprint) => `assets/${fingerprint}/js/search/engine.js`)
    .filter((each) => existsSync(join(site, each)));
  return `/${path}`;
}

/**
 * The questions as `{id, title, short, body}`, from the index itself (docs/search-index.md), so that all engines search the
 * same text.
 */
export function readQuestions(site) {
  const read = (path) => JSON.parse(readFileSync(join(site, path), "utf8"));
  const manifest = read("search/index.json");
  const topicOf = manifest.topics.flatMap(([slug, , counts]) => counts.flatMap((count) => Array(count).fill(slug)));
  const chunks = (kind, size) =>
    Array.from({ length: Math.ceil(topicOf.length / size) }, (_, i) => read(`${manifest.data}/${kind}/${i}.json`));
  const slugs = [];
  const titles = [];
  for (const [someTitles, someSlugs] of chunks("titles", manifest.titles)) {
    titles.push(...someTitles.split("\n"));
    slugs.push(...someSlugs.split("\n"));
  }
  const texts = chunks("texts", manifest.texts).flat();
  return topicOf.map((topic, i) => ({
    id: `${topic}/${slugs[i] || slugOf(titles[i])}`, title: titles[i], short: texts[2 * i], body: texts[2 * i + 1],
  }));
}

function slugOf(title) {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

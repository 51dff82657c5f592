/* A tool's site of a collection on disk: its source, what is built of it, and the edits to it. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { addressOf, edit } from "./questions.mjs";

/**
 * @param folder becomes the site's own
 * @param collection a generated one
 * @param places its questions
 */
export function createSite(tool, folder, collection, places) {
  const source = join(folder, "source");
  const out = join(folder, "out");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  tool.lay(source, collection);
  const laid = new Set(readdirSync(source));
  let edits = 0;

  return {
    tool,
    source,
    build: () => tool.build(source, out),
    /** As it was before the first build: no output, no caches. */
    clear() {
      rmSync(out, { recursive: true, force: true });
      readdirSync(source)
        .filter((name) => !laid.has(name))
        .forEach((name) => rmSync(join(source, name), { recursive: true }));
    },
    /** Brings the text that is new in the question's answer. */
    edit(place) {
      edits++;
      const mark = `marked ${edits} times`;
      edit(join(source, tool.fileOf(place)), mark);
      return mark;
    },
    /** What was built, as `{pages, others}`, each `{files, bytes}`: pages are those that every tool's site must have. */
    count() {
      const topics = new Set(places.map(({ topic }) => `/${topic}/`));
      const compared = ["/", ...topics, ...places.map(addressOf)];
      const missing = compared.find((address) => !existsSync(join(out, address, "index.html")));
      if (missing) {
        throw new Error(`the site of ${tool.name} has no page \`${missing}\``);
      }
      const all = readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
      const pages = measureFiles(compared.map((address) => join(out, address, "index.html")));
      const { files, bytes } = measureFiles(all);
      return { pages, others: { files: files - pages.files, bytes: bytes - pages.bytes } };
    },
  };
}

function measureFiles(paths) {
  return { files: paths.length, bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0) };
}

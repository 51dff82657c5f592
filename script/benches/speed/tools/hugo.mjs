/* Hugo with the site in sites/hugo: the same pages, highlighted code, a sitemap. Alone it has no search. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { laySite } from "./lay.mjs";

export function hugo() {
  return {
    name: "Hugo",
    help: "a package of the system, such as `apt-get install hugo` or `brew install hugo`, or https://gohugo.io/installation/",
    version: () => /v[\d.]+\S*/.exec(execFileSync("hugo", ["version"], { encoding: "utf8" }))[0],
    lay,
    fileOf,
    build: (source, out) => [["hugo", "--source", source, "--destination", out]],
    serve: (source, port) =>
      ["hugo", "server", "--source", source, "--bind", "127.0.0.1", "--port", String(port), "--baseURL", "http://127.0.0.1/"],
  };
}

/** @param pagefind gives the path of Pagefind's program */
export function hugoWithPagefind(pagefind) {
  return {
    ...hugo(),
    name: "Hugo + Pagefind",
    help: "Hugo as above, and Pagefind through npm, which belongs to Node.js",
    version: () => `${hugo().version()}; ${execFileSync(pagefind(), ["--version"], { encoding: "utf8" }).trim()}`,
    build: (source, out) => [...hugo().build(source, out), [pagefind(), "--site", out]],
    // Pagefind works on what is written to disk, and `hugo server` shows what is in memory.
    serve: undefined,
  };
}

function lay(source, collection) {
  laySite("hugo", source, collection, {
    topic: ({ title, summary }) => ({ title, summary }),
    question: ({ title, short, level, tags, reviewed, sources, weight }) => (
      // As `tags` they would be a taxonomy.
      { title, weight, short, level, labels: tags, reviewed, sources }),
    fileOf,
  });
}

function fileOf({ topic, slug }) {
  return join("content", topic, `${slug}.md`);
}

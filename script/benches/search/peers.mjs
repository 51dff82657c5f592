/* Makes the files that the other engines need, as their documentation advises. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Those of its documentation. Titles and short answers are stored because a result that is shown has them. */
export const MINISEARCH_OPTIONS = {
  fields: ["title", "short", "body"],
  storeFields: ["title", "short"],
  searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
};

export async function buildMiniSearch(tools, questions, out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { default: MiniSearch } = await tools.load("minisearch");
  const { transformSync } = await tools.load("esbuild");
  const index = new MiniSearch(MINISEARCH_OPTIONS);
  index.addAll(questions);
  writeFileSync(join(out, "index.json"), JSON.stringify(index));
  const module = readFileSync(tools.locate("minisearch/dist/es/index.js"), "utf8");
  writeFileSync(join(out, "minisearch.js"), transformSync(module, { minify: true, format: "esm" }).code);
}

/** Pages of title, short answer and answer only: what else is on ours would cost it bytes and make it no better. */
export async function buildPagefind(tools, questions, out) {
  rmSync(out, { recursive: true, force: true });
  const pagefind = await tools.load("pagefind/lib/index.js");
  const { index } = await pagefind.createIndex({});
  for (const { id, title, short, body } of questions) {
    const content = `<!doctype html><html lang="en"><title>${escape(title)}</title><body data-pagefind-body>`
      + `<h1>${escape(title)}</h1><p>${escape(short)}</p><p>${escape(body)}</p>`;
    report((await index.addHTMLFile({ url: `/${id}/`, content })).errors);
  }
  report((await index.writeFiles({ outputPath: out })).errors);
  await pagefind.close();
}

function report(errors) {
  if (errors.length > 0) {
    throw new Error(`Pagefind: ${errors.join(", ")}`);
  }
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

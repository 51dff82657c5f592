/* node node-check.mjs <site folder> <query>: prints the results for a query in a built site as JSON. */
import { readFile } from "node:fs/promises";
import { open } from "../../../../static/js/search/engine.js";

const [folder, query] = process.argv.slice(2);

async function readingFetch(path) {
  return { ok: true, status: 200, json: async () => JSON.parse(await readFile(path, "utf8")) };
}

const engine = await open(folder.replace(/\/*$/, "/"), { fetch: readingFetch });
const { results } = await engine.query(query);
const shown = await Promise.all(results.map(async ({ read, number, ...result }) => (
  { ...result, ...(await engine.excerpt({ read, number })) }
)));
console.log(JSON.stringify(shown, null, 2));

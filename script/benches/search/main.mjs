/* Runs the whole, a collection after the other. script/bench-search tells how to call it. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./browser.mjs";
import { prepareEngines } from "./engines.mjs";
import { measureCosts } from "./measures.mjs";
import { collectionsOf, readOptions } from "./options.mjs";
import { queriesFrom } from "./queries.mjs";
import { measureRelevance } from "./relevance.mjs";
import { costTable, introduction, relevanceTable } from "./report.mjs";
import { serve } from "./server.mjs";
import { buildSite, readQuestions } from "./site.mjs";
import { installTools, PACKAGES } from "../tools.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const WORK = join(ROOT, "target/bench-search");

async function main() {
  const options = readOptions();
  const tools = installTools(WORK, PACKAGES);
  const browser = await startBrowser(tools, process.env.GREENROOM_CHROMIUM);
  try {
    console.log(introduction({ ...tools.versions, chromium: browser.version }));
    for (const collection of collectionsOf(options, { root: ROOT, work: WORK })) {
      await measure(collection, { tools, browser, labelled: options.labelled });
    }
  } finally {
    await browser.close();
  }
}

async function measure({ name, folder, prepare }, { tools, browser, labelled }) {
  const site = join(folder, "site");
  say(`${name}: building`);
  buildSite(ROOT, prepare(), site);
  const questions = readQuestions(site);
  const { engines, pages, folders } = await prepareEngines(tools, { site, questions, folder });
  const server = await serve(pages, folders);
  const queries = queriesOf(questions);
  const ids = new Set(questions.map(({ id }) => id));
  const known = labelled.filter((query) => query.ids.some((id) => ids.has(id)));
  const costs = {};
  const relevance = {};
  try {
    for (const { name: engine, page, index } of engines) {
      say(`${name}: measuring ${engine}`);
      const url = server.origin + page;
      costs[engine] = { index: server.sizeOf(index), ...await measureCosts({ browser, server, url, queries }) };
      relevance[engine] = known.length > 0 && await measureRelevance({ browser, url, labelled: known });
    }
  } finally {
    await server.close();
  }
  console.log(`\n## ${name}: ${questions.length} questions\n\n${costTable(costs)}`);
  if (known.length > 0) {
    console.log(`\n${known.length} labelled queries:\n\n${relevanceTable(relevance)}`);
  }
}

function queriesOf(questions) {
  const many = queriesFrom(questions, 30);
  return { first: many.slice(0, 10), typed: many.slice(10, 16), many };
}

/** The tables alone go to the standard output. */
function say(text) {
  console.error(`script/bench-search: ${text}`);
}

main().catch((error) => {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
});

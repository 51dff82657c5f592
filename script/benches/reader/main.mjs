/* Measures our own site as a reader on a slow phone meets it. script/bench-reader tells how to call it. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startBrowser } from "../search/browser.mjs";
import { serve } from "../search/server.mjs";
import { buildSite } from "../search/site.mjs";
import { installTools, PACKAGES } from "../tools.mjs";
import { measurePaint, measurePresses } from "./measures.mjs";
import { paintTable, pressTable } from "./report.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const WORK = join(ROOT, "target/bench-reader");

/** Kinds of pages, each by one of its kind; the topic has a hundred questions. */
const PAGES = { home: "/", topic: "/aws/", question: "/aws/vpc/", search: "/search/?q=subnet", practice: "/practice/" };

const { values } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  throw new Error(`--runs is \`${values.runs}\`: expected a whole number above 0`);
}
const tools = installTools(WORK, { "playwright-core": PACKAGES["playwright-core"] });
const site = join(WORK, "site");
buildSite(ROOT, ROOT, site);
const server = await serve({}, [["", site]]);
const browser = await startBrowser(tools, process.env.GREENROOM_CHROMIUM);
try {
  console.log(`Chromium ${browser.version}, 390 × 844 px, a processor 4 times slower; medians of ${runs} visits, the worst in brackets.\n`);
  console.log(`${paintTable(await measurePaint({ browser, server, pages: PAGES, runs }))}\n`);
  console.log(pressTable(await measurePresses({ browser, server, topic: PAGES.topic, search: "/search/", runs })));
} finally {
  await browser.close();
  await server.close();
}

/* Runs the whole, a size after the other. script/bench tells how to call it. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCollection } from "../collection.mjs";
import { describeLoad, describeMachine } from "./machine.mjs";
import { measureCheck, measureCold, measureEdit, measureSave } from "./measures.mjs";
import { readOptions } from "./options.mjs";
import { placesOf } from "./questions.mjs";
import { commandTable, introduction, outputTable, ratioTable, saveTable } from "./report.mjs";
import { createRunner, findTimer } from "./run.mjs";
import { createSite } from "./sites.mjs";
import { findTools } from "./tools/all.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const WORK = join(ROOT, "target/bench");

/** Questions of a topic, so that a topic's page has so many answers. */
const TOPIC_SIZE = 100;

async function main() {
  const options = readOptions(process.argv.slice(2));
  const timer = findTimer();
  if (!timer) {
    throw new Error("no GNU time found (to get it: `apt-get install time`, `brew install gnu-time`)");
  }
  const load = describeLoad();
  const tools = findTools(ROOT, WORK);
  const folder = mkdtempSync(join(options.folder, "greenroom-bench-"));
  if (!options.keep) {
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    process.once("SIGINT", () => process.exit(130));
    process.once("SIGTERM", () => process.exit(143));
  }
  const run = createRunner(timer, folder);
  console.log(introduction({ tools, machine: describeMachine(), load, folder: options.folder, seed: options.seed }));
  const measured = new Map();
  for (const size of options.sizes) {
    measured.set(size, await measure(size, { options, tools, run, folder: join(folder, String(size)) }));
  }
  const lines = [["cold", "from nothing, to"], ["edit", "one edit, to"]]
    .filter(([line]) => options.lines.includes(line))
    .map(([line, label]) => ({ label, figuresOf: (size) => measured.get(size)[line] }));
  if (lines.length > 0) {
    section("### All sizes", ratioTable(options.sizes, tools, lines));
  }
}

/** @returns the figures of the lines `cold` and `edit` */
async function measure(size, { options, tools, run, folder }) {
  const { lines, seed, runsOf } = options;
  const runs = runsOf(size);
  const collection = join(folder, "collection");
  const ownContent = join(ROOT, "content");
  say(`${size}: writing the collection`);
  writeCollection(collection, { size, seed, topicSize: TOPIC_SIZE, ownContent });
  const places = placesOf(collection);
  const sites = tools.filter(({ missing }) => !missing)
    .map((tool, i) => createSite(tool, join(folder, `site-${i}`), collection, places));
  console.log(`\n### ${size.toLocaleString("en-US")} questions, ${runs === 1 ? "one run" : `${runs} runs`}`);
  // What a tool does once and for all, such as filling a cache of its own, is not measured.
  say(`${size}: first builds`);
  const counts = await firstBuilds(sites, run);
  const whole = sites.filter(({ tool }) => counts.has(tool.name));
  section("#### What is built", outputTable([...counts]));

  const figures = {};
  if (lines.includes("cold")) {
    say(`${size}: building from nothing`);
    figures.cold = await measureCold(whole, runs, run);
    section("#### Built from nothing", commandTable(tools, told(figures.cold)));
  }
  if (lines.includes("edit")) {
    say(`${size}: building after an edit`);
    figures.edit = await measureEdit(whole, runs, run, places);
    section("#### One question edited, built again", commandTable(tools, told(figures.edit)));
  }
  if (lines.includes("save")) {
    say(`${size}: saving under development servers`);
    section("#### One question saved, served again", saveTable(tools, told(await measureSave(whole, runs, places))));
  }
  if (lines.includes("check")) {
    say(`${size}: checking what changed`);
    const check = told(await measureCheck(whole, runs, run, places));
    section("#### One question edited, `check --changed`", commandTable(tools.filter((tool) => tool.check), check));
  }
  if (!options.keep) {
    rmSync(folder, { recursive: true });
  }
  return figures;
}

/** What each site has, by the tool's name; a tool whose build fails is told and left out. */
async function firstBuilds(sites, run) {
  const counts = new Map();
  for (const site of sites) {
    try {
      await run(site.build());
      counts.set(site.tool.name, site.count());
    } catch (error) {
      say(error.message);
    }
  }
  return counts;
}

/** Errors are told, and stand in the tables as failures. */
function told(figures) {
  [...figures.values()].filter((figure) => figure instanceof Error).forEach((error) => say(error.message));
  return figures;
}

function section(title, text) {
  console.log(`\n${title}\n\n${text}`);
}

/** The tables alone go to the standard output. */
function say(text) {
  console.error(`script/bench: ${text}`);
}

main().catch((error) => {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
});

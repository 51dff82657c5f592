/* The engines that are compared, ours first: what each needs, and a page of each. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildMiniSearch, buildPagefind, MINISEARCH_OPTIONS } from "./peers.mjs";
import { engineOf } from "./site.mjs";

const SCRIPTS = new URL("engines/", import.meta.url);

/**
 * Makes what the others need of a site's questions.
 *
 * @returns `{engines, pages, folders}`: engines are `{name, page, index}`, index a pattern of its index's addresses; pages
 *   and folders are what the server needs
 */
export async function prepareEngines(tools, { site, questions, folder }) {
  const minisearch = join(folder, "minisearch");
  const pagefind = join(folder, "pagefind");
  await buildMiniSearch(tools, questions, minisearch);
  await buildPagefind(tools, questions, pagefind);
  const engines = [
    {
      name: "Greenroom", script: "greenroom.js", index: /^\/search\/(data\/|index\.json)/,
      settings: { module: engineOf(site) },
    },
    {
      name: "MiniSearch", script: "minisearch.js", index: /^\/minisearch\/index\.json$/,
      settings: { module: "/minisearch/minisearch.js", index: "/minisearch/index.json", options: MINISEARCH_OPTIONS },
    },
    {
      name: "Pagefind", script: "pagefind.js", index: /^\/pagefind\/((fragment|index|filter)\/|.*(\.pf_meta|entry\.json)$)/,
      settings: { module: "/pagefind/pagefind.js" },
    },
  ];
  return {
    engines: engines.map(({ name, script, index }) => ({ name, page: `/bench/${script}`, index })),
    pages: Object.fromEntries(engines.map((engine) => [`/bench/${engine.script}`, pageOf(engine)])),
    folders: [
      ["/search", join(site, "search")], ["/assets", join(site, "assets")],
      ["/minisearch", minisearch], ["/pagefind", pagefind],
    ],
  };
}

/** All scripts are in the page itself, so that nothing else is loaded but the engine. */
function pageOf({ name, script, settings }) {
  const read = (file) => readFileSync(new URL(file, SCRIPTS), "utf8");
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
<script type="module">
const settings = ${JSON.stringify(settings)};
${read(script)}
${read("page.js")}
</script>`;
}

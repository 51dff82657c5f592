/* What is measured, a line of the report each. Tools take turns, so that what else the machine does hits all alike. */
import { execFileSync } from "node:child_process";
import { addressOf } from "./questions.mjs";
import { startServer } from "./serving.mjs";

/** Far apart in the collection, and the same for each tool. */
const STEP = 37;

/** The first saves find cold code. */
const WARMING_SAVES = 3;

/** For each run that is asked for: a save is short, and how long it takes differs more. */
const SAVES = 3;

/** Everything built from nothing. @returns figures of each run by tool, or the error that kept them from being */
export function measureCold(sites, runs, run) {
  return inTurns(sites, runs, (site) => {
    site.clear();
    return run(site.build());
  });
}

/** One question edited, and the same command again, with all that the last run left. All sites have been built before. */
export function measureEdit(sites, runs, run, places) {
  return inTurns(sites, runs, (site, round) => {
    site.edit(placeOf(places, round));
    return run(site.build());
  });
}

/** One question of a repository edited and judged alone, with what the last run has kept; the others have no such thing. */
export function measureCheck(sites, runs, run, places) {
  const check = (site) => {
    site.edit(places[0]);
    return run(site.tool.check(site.source));
  };
  const prepare = async (site) => {
    commitAll(site.source);
    await check(site);
  };
  return inTurns(sites.filter(({ tool }) => tool.check), runs, check, prepare);
}

/** One question saved under each tool's development server, which alone is under way then. */
export async function measureSave(sites, runs, places) {
  const figures = new Map();
  for (const site of sites.filter(({ tool }) => tool.serve)) {
    figures.set(site.tool.name, await saveUnderServer(site, SAVES * runs, places).catch((error) => error));
  }
  return figures;
}

async function saveUnderServer(site, count, places) {
  const server = await startServer(site);
  try {
    const saves = [];
    for (let round = 0; round < WARMING_SAVES + count; round++) {
      await server.rest();
      const place = placeOf(places, round);
      saves.push(await server.served(() => site.edit(place), addressOf(place), `/${place.topic}/`));
    }
    await server.rest();
    return { started: server.started, saves: saves.slice(WARMING_SAVES), memory: server.memory() };
  } finally {
    await server.stop();
  }
}

async function inTurns(sites, runs, measure, prepare = () => {}) {
  const figures = new Map();
  const attempt = async (site, step) => {
    try {
      await step();
    } catch (error) {
      figures.set(site.tool.name, error);
    }
  };
  for (const site of sites) {
    figures.set(site.tool.name, []);
    await attempt(site, () => prepare(site));
  }
  for (let round = 0; round < runs; round++) {
    for (const site of sites) {
      const earlier = figures.get(site.tool.name);
      if (Array.isArray(earlier)) {
        await attempt(site, async () => earlier.push(await measure(site, round)));
      }
    }
  }
  return figures;
}

function placeOf(places, round) {
  return places[(round * STEP) % places.length];
}

function commitAll(folder) {
  const git = (...args) => execFileSync("git", args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("-c", "user.name=bench", "-c", "user.email=bench@bench.example", "-c", "commit.gpgsign=false",
    "commit", "-q", "-m", "All questions");
}

/*
 * What is kept, build by build. A cache is named by the site's root, the build and its part: `core`, `pages` that were
 * visited, `files` that they loaded, and `topic-<slug>` for each topic that is to be kept.
 */
import { download, root } from "./files.js";
import { has, isSame } from "./routes.js";

/** The most visited pages and the most files of theirs; the oldest go first. */
const MOST = 300;

const prefix = () => `greenroom ${root()} `;
const nameOf = (build, part) => `${prefix()}${build.id} ${part}`;

/** Put into a build's core when all else is there. No file of the site has this address. */
const mark = () => `${root()}offline/build.json`;

/** Each cache of this site, as `{name, id, part}`. */
async function parts() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix()));
  return names.map((name) => {
    const [id, part] = name.slice(prefix().length).split(" ");
    return { name, id, part };
  });
}

/** The caches of a build with such a part; all of them where none is named. */
export async function partsOf(build, start = "") {
  return (await parts()).filter(({ id, part }) => id === build.id && part.startsWith(start));
}

export async function openPart(build, part) {
  return caches.open(nameOf(build, part));
}

/** Says that the core of a build is all there. */
export async function complete(build) {
  await (await openPart(build, "core")).put(mark(), new Response(JSON.stringify(build)));
}

/** The builds whose core is all there, the given one first if it is among them. */
export async function wholeBuilds(first) {
  const cores = (await parts()).filter(({ part }) => part === "core");
  const read = async ({ name }) => (await (await caches.open(name)).match(mark()))?.json();
  const builds = (await Promise.all(cores.map(read))).filter(Boolean);
  return builds.sort((one, other) => (other.id === first.id) - (one.id === first.id));
}

/** A build's kept file. */
export async function find(build, path) {
  for (const { name } of await partsOf(build)) {
    const kept = await (await caches.open(name)).match(root() + path, { ignoreVary: true });
    if (kept) {
      return kept;
    }
  }
  return undefined;
}

/** Puts a response into a part; the oldest of what is there beyond the most are dropped. */
export async function keep(build, part, path, response) {
  const cache = await openPart(build, part);
  // A file that comes anew is the newest.
  await cache.delete(root() + path);
  await cache.put(root() + path, response);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((oldest) => cache.delete(oldest)));
}

/** A build's file: kept by it or by another that has the same, or else from the network. */
export async function bring(build, path) {
  for (const other of await wholeBuilds(build)) {
    const kept = isSame(path, build, other) ? await find(other, path) : undefined;
    if (kept) {
      return kept;
    }
  }
  return download(build, path);
}

/** What is kept of a part, as paths, the oldest first. */
export async function pathsOf(build, part) {
  const requests = await (await openPart(build, part)).keys();
  return requests.map(({ url }) => url.slice(root().length)).filter((path) => has(build, path));
}

/** Drops what is kept of the builds for which the test holds. */
export async function dropBuilds(test) {
  for (const { name, id } of await parts()) {
    if (test(id)) {
      await caches.delete(name);
    }
  }
}

/** Drops a part of all builds. */
export async function dropPart(dropped) {
  for (const { name, part } of await parts()) {
    if (part === dropped) {
      await caches.delete(name);
    }
  }
}

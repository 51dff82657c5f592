/* Topics that are kept as a whole, and what a new build takes over from those before it. */
import { bring, complete, find, keep, openPart, partsOf, pathsOf, wholeBuilds } from "./builds.js";
import { forEachOf, isPage, root } from "./files.js";
import { has, titleIn } from "./routes.js";

const PART = "topic-";
const listPath = (slug) => `${slug}/offline.json`;

/** Keeps what every page needs. */
export async function keepCore(build) {
  const core = await openPart(build, "core");
  await forEachOf(build.core, async (path) => core.put(root() + path, await bring(build, path)));
  await complete(build);
}

/**
 * Keeps all that a topic needs. Rejects where a file can't be had or there is no room.
 *
 * @param {(progress: {files: number, of: number, bytes: number}) => void} tell
 */
export async function keepTopic(build, slug, tell = () => {}) {
  const cache = await openPart(build, PART + slug);
  const list = await bring(build, listPath(slug));
  const { files } = await list.clone().json();
  const progress = { files: 0, of: files.length, bytes: 0 };
  await forEachOf(files, async ([path, bytes]) => {
    if (!(await cache.match(root() + path))) {
      await cache.put(root() + path, await bring(build, path));
    }
    progress.files += 1;
    progress.bytes += bytes;
    tell({ ...progress });
  });
  // The last of all: where it is, so is the topic.
  await cache.put(root() + listPath(slug), list);
}

/** The topics that are to be kept, as `{slug, title, bytes}`; those that are not all there have no title. */
export async function keptTopics(build) {
  const slugs = (await partsOf(build, PART)).map(({ part }) => part.slice(PART.length));
  return Promise.all(slugs.map(async (slug) => {
    const list = await (await openPart(build, PART + slug)).match(root() + listPath(slug));
    const { title, bytes } = (await list?.json()) ?? {};
    return { slug, title, bytes };
  }));
}

/** The pages visited, as `{path, title}`, the newest first. */
export async function keptPages(build) {
  const paths = (await pathsOf(build, "pages")).reverse();
  return Promise.all(paths.map(async (path) => ({ path, title: titleIn(await (await find(build, path)).text()) })));
}

/** Brings what is missing of topics that are to be kept; the next visit tries again where that fails. */
export async function mendTopics(build) {
  for (const { slug, title } of await keptTopics(build)) {
    if (!title) {
      await keepTopic(build, slug).catch(({ message }) => console.info(`${slug} is not all kept: ${message}`));
    }
  }
}

/** Has a new build keep what the others do: files that are the same are copied, those that have changed fetched again. */
export async function takeOver(build) {
  for (const other of await wholeBuilds(build)) {
    if (other.id === build.id) {
      continue;
    }
    for (const { slug } of await keptTopics(other)) {
      if (has(build, listPath(slug))) {
        await openPart(build, PART + slug);
      }
    }
    await copy(build, other, "pages");
    await copy(build, other, "files");
  }
  await mendTopics(build);
}

async function copy(build, other, part) {
  for (const path of (await pathsOf(other, part)).filter((each) => has(build, each))) {
    try {
      await keep(build, part, path, await bring(build, path));
    } catch (error) {
      console.info(`${isPage(path) ? "page" : "file"} dropped: ${path}: ${error.message}`);
    }
  }
}

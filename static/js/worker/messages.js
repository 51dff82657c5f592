/* What pages ask of the worker. */
import { keepIfRoom } from "./answers.js";
import { bring, dropBuilds, dropPart, find, wholeBuilds } from "./builds.js";
import { OutdatedError, root } from "./files.js";
import { openVersions } from "./readers.js";
import { has, hasPage, pathOf } from "./routes.js";
import { keepTopic, keptPages, keptTopics, mendTopics } from "./topics.js";

/** What each message does with its data and the worker's build; `tell` answers the page. */
export const messages = {
  /** A page has been loaded, with these files; one that came before the worker did is not kept yet. */
  async hello({ version, url, loaded }, build) {
    const owner = await ownerOf(version, build);
    const path = pathOf(url, root());
    if (owner && owner.files[path] === version) {
      const files = loaded.map((each) => pathOf(each, root()));
      await keepAll(owner, "pages", [path]);
      await keepAll(owner, "files", files.filter((each) => each !== undefined && has(owner, each)));
    }
    await mendTopics(build);
    await sweep(build);
  },

  /** To a worker that waits: whether the page's reader should hear of it. Where all open pages are of its build, it just starts. */
  async offer({ version }, build, tell) {
    const versions = await openVersions();
    const isOld = !hasPage(build, version);
    if (versions.every((each) => hasPage(build, each))) {
      await self.skipWaiting();
    }
    tell({ isOld });
  },

  async take() {
    await self.skipWaiting();
  },

  /** Keeps a topic; tells how far it is, and at last `{kept: true}` or why not. */
  async keep({ topic, version }, build, tell) {
    const owner = await ownerOf(version, build);
    try {
      if (!owner) {
        throw new OutdatedError(topic);
      }
      await keepTopic(owner, topic, tell);
      tell({ kept: true });
    } catch (error) {
      await dropPart(`topic-${topic}`);
      tell({ failed: reasonOf(error) });
    }
  },

  async drop({ topic }, build, tell) {
    await dropPart(`topic-${topic}`);
    tell({ dropped: true });
  },

  /** What is kept, as `{topics, pages}`. */
  async list({ version }, build, tell) {
    const owner = (await ownerOf(version, build)) ?? build;
    tell({ topics: await keptTopics(owner), pages: await keptPages(owner) });
  },
};

async function ownerOf(version, build) {
  return (await wholeBuilds(build)).find((each) => hasPage(each, version));
}

async function keepAll(build, part, paths) {
  for (const path of paths) {
    if (!(await find(build, path))) {
      await bring(build, path)
        .then((response) => keepIfRoom(build, part, path, response))
        .catch(({ message }) => console.info(`not kept: ${path}: ${message}`));
    }
  }
}

/** Drops other builds once no open page is of them, unless one of them is about to start. */
async function sweep(build) {
  const { waiting, installing } = self.registration;
  const versions = await openVersions();
  if (!waiting && !installing && versions.every((version) => hasPage(build, version))) {
    await dropBuilds((id) => id !== build.id);
  }
}

function reasonOf(error) {
  if (error.name === "QuotaExceededError") {
    return "full";
  }
  return error instanceof OutdatedError ? "outdated" : "network";
}

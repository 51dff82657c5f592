/* Answers requests so that a page and all that it loads are of one build. */
import { find, keep, wholeBuilds } from "./builds.js";
import { check, isWhole, OutdatedError, root } from "./files.js";
import { learn, versionAt } from "./readers.js";
import { has, hasPage, versionIn } from "./routes.js";

/** Time after which a kept page is shown instead of one that is still on its way. */
const PATIENCE = 3000;

/** A page: the server's, which is kept; where that does not come in time, the kept one; else what says so. */
export async function answerPage(event, path, build) {
  const fresh = fetch(event.request);
  const inTime = await Promise.race([fresh.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  if (inTime && inTime.status < 500) {
    return shown(event, path, inTime, build);
  }
  const builds = await wholeBuilds(build);
  for (const each of builds) {
    const kept = await find(each, path);
    if (kept) {
      learn(event.resultingClientId, each.files[path]);
      return kept;
    }
  }
  try {
    return shown(event, path, await fresh, build);
  } catch (error) {
    return standIn(event, path, builds, error);
  }
}

/** Shows what the server has, and keeps it if it is of a build whose other files are here. */
function shown(event, path, response, build) {
  const isPage = isWhole(response) || response.status === 404;
  if (isPage) {
    const [read, kept] = [response.clone(), response.clone()];
    const version = read.text().then(versionIn, () => undefined);
    learn(event.resultingClientId, version);
    event.waitUntil(version.then((found) => keepPage(path, found, kept, build)));
  }
  return response;
}

async function keepPage(path, version, response, build) {
  const owner = (await wholeBuilds(build)).find((each) => version && each.files[path] === version);
  if (!owner || !isWhole(response)) {
    return;
  }
  if (!owner.core.includes(path)) {
    await keepIfRoom(owner, "pages", path, response);
  }
}

/** What visits leave behind is a convenience: where the device has no room, reading goes on without. */
export async function keepIfRoom(build, part, path, response) {
  try {
    await keep(build, part, path, response);
  } catch (error) {
    console.info(`not kept: ${path}: ${error.message}`);
  }
}

/** In place of a page that is neither to be had nor kept. */
async function standIn(event, path, builds, error) {
  const [build] = builds;
  if (build && has(build, `${path}/`)) {
    return Response.redirect(`${root()}${path}/`);
  }
  const page = build && (await find(build, "offline/"));
  if (!page) {
    throw error;
  }
  learn(event.resultingClientId, build.files["offline/"]);
  return page;
}

/** A file whose name is its version: whoever keeps it, it is the right one. */
export async function answerLasting(event, path, build) {
  const builds = await wholeBuilds(build);
  const owner = builds.find((each) => has(each, path));
  const kept = owner && (await find(owner, path));
  if (kept) {
    return kept;
  }
  const response = await fetch(event.request);
  if (!response.ok) {
    lookForNews();
  } else if (owner) {
    const copy = response.clone();
    event.waitUntil(checkAndKeep(owner, path, copy));
  }
  return response;
}

/** A file with one name in all builds: that of the build of which the page is. */
export async function answerFile(event, path, build) {
  const version = await versionAt(event.clientId);
  const owner = (await wholeBuilds(build)).find((each) => hasPage(each, version));
  if (!owner || !has(owner, path)) {
    // The page is the server's newest, and so is the file.
    return fetch(event.request);
  }
  const kept = await find(owner, path);
  if (kept) {
    return kept;
  }
  // Whatever the page asks for: a copy from before the build would be refused.
  const response = await fetch(root() + path, { cache: "no-cache" });
  if (!response.ok) {
    return response;
  }
  if (await checkAndKeep(owner, path, response.clone())) {
    return response;
  }
  lookForNews();
  return new Response("This file has changed since the page was opened.", { status: 409, statusText: "Another version" });
}

/** Tells whether the response is the build's, and keeps it then. */
async function checkAndKeep(build, path, response) {
  try {
    await check(build, path, response);
  } catch (error) {
    if (error instanceof OutdatedError) {
      return false;
    }
    throw error;
  }
  await keepIfRoom(build, "files", path, response);
  return true;
}

/** What is gone or changed tells that there is a newer build. Without a network there is nothing to learn. */
function lookForNews() {
  self.registration.update().catch(() => {});
}

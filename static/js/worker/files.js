/* Brings files of a build from the network, and refuses those of any other. */
import { has, isLasting, versionIn } from "./routes.js";

/** The server has no such file, or that of another build. */
export class OutdatedError extends Error {
  name = "OutdatedError";
}

/** The site's address, ending in `/`. */
export function root() {
  return self.registration.scope;
}

/** Whether a response can be kept at all: no error, no other page that was led to. */
export function isWhole(response) {
  return response.status === 200 && response.type === "basic" && !response.redirected;
}

/** A file of the build, checked: rejects with an `OutdatedError` where the server has another. */
export async function download(build, path) {
  const response = await fetch(root() + path, isLasting(path) ? {} : { cache: "no-cache" });
  await check(build, path, response);
  return response;
}

/** Rejects where a response, which can still be read afterwards, is not the build's file at the path. */
export async function check(build, path, response) {
  if (response.status >= 500) {
    throw new TypeError(`status ${response.status} for ${path}`);
  }
  if (!isWhole(response) || !has(build, path) || !(await isVersion(build.files[path], path, response.clone()))) {
    throw new OutdatedError(path);
  }
}

async function isVersion(version, path, response) {
  if (isLasting(path)) {
    // Its name is its version; a host that answers what it lacks with a page would fool it.
    return !response.headers.get("Content-Type")?.startsWith("text/html");
  }
  return isPage(path) ? versionIn(await response.text()) === version : (await fingerprint(response)) === version;
}

export function isPage(path) {
  return path === "" || path.endsWith("/") || path.endsWith(".html");
}

async function fingerprint(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return [...new Uint8Array(digest, 0, 5)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Does something with all, few at a time. */
export async function forEachOf(items, action) {
  const waiting = [...items];
  const next = async () => {
    while (waiting.length > 0) {
      await action(waiting.shift());
    }
  };
  await Promise.all(Array.from({ length: 6 }, next));
}

/* What the worker does with which request. Pure. */
const LASTING = /^(?:assets|search\/data)\/[0-9a-f]{10}\//;

/** A navigation to one of these is a download or a file looked at by itself. */
const NO_PAGE = /\.(?!html$)[A-Za-z0-9]+$/;

/** A file whose name changes with its content. */
export function isLasting(path) {
  return LASTING.test(path);
}

/** The path of an address below the site's root, without query and fragment; nothing for an address elsewhere. */
export function pathOf(url, root) {
  return url.startsWith(root) ? url.slice(root.length).replace(/[?#].*$/, "") : undefined;
}

/**
 * The kind and the path of what is asked for; nothing where the request is none of the worker's business.
 *
 * @param {{method: string, mode: string, url: string, ranged: boolean}} request
 * @param {string} root the site's address
 * @param {Object<string, string>} files those of the build, by path
 * @returns {{kind: "page" | "lasting" | "file", path: string} | undefined}
 */
export function routeOf({ method, mode, url, ranged }, root, files) {
  const path = pathOf(url, root);
  if (method !== "GET" || ranged || path === undefined) {
    return undefined;
  }
  if (mode === "navigate") {
    return NO_PAGE.test(path) ? undefined : { kind: "page", path };
  }
  if (isLasting(path)) {
    return { kind: "lasting", path };
  }
  return Object.hasOwn(files, path) ? { kind: "file", path } : undefined;
}

/** Whether a page of this version is one of the build's. */
export function hasPage(build, version) {
  return version !== undefined && Object.values(build.files).includes(version);
}

/** Whether both builds have the same file at the path. */
export function isSame(path, build, other) {
  if (isLasting(path)) {
    return [build, other].every((each) => each.lasting.some((folder) => path.startsWith(folder)));
  }
  return build.files[path] !== undefined && build.files[path] === other.files[path];
}

/** Whether the build has the file at all. */
export function has(build, path) {
  return isSame(path, build, build);
}

/** What a page says of itself. */
export function versionIn(html) {
  return /<html data-version="([0-9a-f]{10})"/.exec(html)?.[1];
}

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };

/** The title of a page, without the site's name behind it. */
export function titleIn(html) {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  return title.replace(/ \| [^|]*$/, "").replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]);
}

/*
 * Brings the index's files: each once, a failed one a second time. docs/search-index.md describes them.
 */
const FORMAT = 2;
const MANIFEST = "search/index.json";

/** The index is of another version than this module: a page from before the last deployment is still open. */
export class FormatError extends Error {
  name = "FormatError";
}

/** The manifest, with a `load` for the files beside it. */
export async function openFiles(baseUrl, fetch) {
  // All other names change with their content; this one must not be answered from an old copy.
  const manifest = await fetchJson(baseUrl + MANIFEST, { cache: "no-cache" });
  if (manifest.format !== FORMAT) {
    throw new FormatError(`the search index has format ${manifest.format}, this page reads ${FORMAT}: reload the page`);
  }
  const loading = new Map();

  /** A file by its path; one that failed is tried again by the next who wants it. */
  function load(path, read = (json) => json) {
    if (!loading.has(path)) {
      const url = `${baseUrl}${manifest.data}/${path}.json`;
      const file = fetchJson(url).catch(() => fetchJson(url)).then(read);
      file.catch(() => loading.delete(path));
      loading.set(path, file);
    }
    return loading.get(path);
  }

  async function fetchJson(url, options) {
    try {
      const response = await fetch(url, options);
      if (!response.ok) {
        throw new Error(`status ${response.status}`);
      }
      return await response.json();
    } catch (cause) {
      throw new Error(`the search index could not be loaded: ${url}: ${cause.message}`, { cause });
    }
  }

  return { ...manifest, load };
}

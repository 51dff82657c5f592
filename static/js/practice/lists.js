/** The lists of questions that the build has made for practice and progress. */

/**
 * The topics and levels of the site.
 *
 * @param {string} root - the path of the site's root, as in "/"
 * @returns {Promise<{levels: object[], topics: object[], aliases: object}>}
 */
export function loadCatalog(root) {
  return load(`${root}practice/catalog.json`);
}

/**
 * The questions of a topic, in the order of its page.
 *
 * @returns {Promise<{topic: string, questions: object[]}>}
 */
export function loadTopic(root, slug) {
  return load(`${root}practice/topics/${slug}.json`);
}

/** @throws {Error} with a message for the reader */
async function load(address) {
  let response;
  try {
    response = await fetch(address);
  } catch {
    throw new Error("The questions could not be loaded. Check the connection and try again.");
  }
  if (!response.ok) {
    throw new Error(`The questions could not be loaded: the server answered ${response.status}. Reload the page.`);
  }
  return response.json();
}

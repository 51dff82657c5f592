/** The questions that mock interviews and study plans choose from. */
import { questionsOf } from "./deck.js";
import { loadCatalog, loadTopic } from "./lists.js";

/**
 * @param {object} store - of the reader's progress, whose questions may have been renamed
 * @throws {Error} with a message for the reader
 */
export async function openPool(root, store) {
  const catalog = await loadCatalog(root);
  store.adopt(catalog.aliases);
  return {
    catalog,
    known: { topics: catalog.topics.map(({ slug }) => slug), levels: catalog.levels.map(({ id }) => id) },

    /**
     * The questions of these topics in the order to learn them, each with its address.
     *
     * @throws {Error} with a message for the reader
     */
    async questions(topics) {
      const lists = await Promise.all(topics.map((slug) => loadTopic(root, slug)));
      return questionsOf(catalog, lists).map((question) => ({ ...question, address: `${root}${question.id}/` }));
    },
  };
}

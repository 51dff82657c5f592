/** The questions of the site, each topic's list loaded when it is first wanted. */
import { loadCatalog, loadTopic } from "./lists.js";
import { questionsOf } from "./deck.js";

/** @param {(aliases: object) => void} meet - is told the earlier ids of the questions */
export function openLibrary(root, meet) {
  const lists = new Map();

  /** What loads by the name, once; what failed may have more luck the next time. */
  function once(name, load) {
    if (!lists.has(name)) {
      lists.set(name, load().catch((error) => {
        lists.delete(name);
        throw error;
      }));
    }
    return lists.get(name);
  }

  function open() {
    return once("", async () => {
      const catalog = await loadCatalog(root);
      meet(catalog.aliases);
      return catalog;
    });
  }

  /** @throws {Error} with a message for the reader */
  async function questions(topics) {
    const catalog = await open();
    const wanted = catalog.topics.map(({ slug }) => slug).filter((slug) => topics.length === 0 || topics.includes(slug));
    return questionsOf(catalog, await Promise.all(wanted.map((slug) => once(slug, () => loadTopic(root, slug)))));
  }

  return {
    /** The questions of these topics, of all where none is named, in the order to learn them. */
    questions,

    /** The questions with these ids, by id; what the site no longer has is left out. */
    async byId(ids) {
      const found = await questions([...new Set(ids.map((id) => id.split("/")[0]))]);
      return new Map(found.filter(({ id }) => ids.includes(id)).map((question) => [question.id, question]));
    },
  };
}

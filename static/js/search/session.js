/* Brings the engine when it is first wanted, and lets only the newest query through. Knows no page. */

export function createSession(root) {
  let engine;
  let newest = 0;

  /** The engine; one that did not load is tried anew the next time. */
  function ready() {
    engine ??= import("./engine.js").then(({ open }) => open(root)).catch(forget);
    return engine;
  }

  /** After a failure the index may have been replaced by a newer one, so that all is loaded again. */
  function forget(error) {
    engine = undefined;
    throw error;
  }

  return {
    /** Starts loading. Whether it fails is told when the reader searches, which tries again. */
    prepare() {
      ready().catch(() => {});
    },

    /** `{results, count}`, or nothing where a newer query came meanwhile. */
    async latest(text, { limit, ...filters }) {
      const mine = ++newest;
      try {
        const opened = await ready();
        const results = await opened.search(text, { limit, ...filters }).catch(forget);
        return mine === newest ? { results, count: opened.count(text, filters) } : undefined;
      } catch (error) {
        if (mine === newest) {
          throw error;
        }
        return undefined;
      }
    },

    /** Makes queries under way count for nothing. */
    cancel() {
      newest++;
    },
  };
}

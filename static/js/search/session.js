/* Brings the engine when it is first wanted, and lets only the newest query through. Knows no page. */

export function createSession(root) {
  let engine;
  let answering;
  let newest = 0;

  /** The engine; one that did not load is tried anew the next time. */
  function ready() {
    engine ??= import("./engine.js").then(({ open }) => open(root)).catch(fail);
    return engine;
  }

  function fail(error) {
    forget();
    throw error;
  }

  /** After a failure the index may have been replaced by a newer one, so that all is loaded again. */
  function forget() {
    engine = undefined;
  }

  async function answer(text, options) {
    answering = await ready();
    return answering.query(text, options);
  }

  return {
    forget,

    /** Starts loading. Whether it fails is told when the reader searches, which tries again. */
    prepare() {
      ready().catch(() => {});
    },

    /**
     * The engine's answer, or nothing where a newer query came meanwhile. Where files are missing, a newer index may have
     * taken their place: it is asked once more.
     */
    async latest(text, options) {
      const mine = ++newest;
      try {
        let given = await answer(text, options);
        if (given.failed && mine === newest) {
          forget();
          given = await answer(text, options);
        }
        return mine === newest ? given : undefined;
      } catch (error) {
        if (mine === newest) {
          throw error;
        }
        return undefined;
      }
    },

    /** From the index that the newest answer came from. */
    excerpt: (result) => answering.excerpt(result),

    /** Makes queries under way count for nothing. */
    cancel() {
      newest++;
    },
  };
}

/* Brings the engine when it is first wanted, and lets only the newest query through. Knows no page. */

export function createSession(root) {
  let engine;
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

  return {
    forget,

    /** Starts loading. Whether it fails is told when the reader searches, which tries again. */
    prepare() {
      ready().catch(() => {});
    },

    /** The engine's answer, or nothing where a newer query came meanwhile. */
    async latest(text, options) {
      const mine = ++newest;
      try {
        const answer = await (await ready()).query(text, options).catch(fail);
        return mine === newest ? answer : undefined;
      } catch (error) {
        if (mine === newest) {
          throw error;
        }
        return undefined;
      }
    },

    async excerpt(result) {
      return (await ready()).excerpt(result);
    },

    /** Makes queries under way count for nothing. */
    cancel() {
      newest++;
    },
  };
}

/* What the Java tests call: each function takes and gives JSON, so that no value has to cross as anything but text. */
import { words } from "../../../../static/js/search/analysis.js";
import { open } from "../../../../static/js/search/engine.js";
import { stem } from "../../../../static/js/search/porter.js";
import { createSession } from "../../../../static/js/search/session.js";

/** What a file is read as whose server never answers. */
const SILENCE = "silence";

/** More turns than any file takes here that comes at all. */
const PATIENCE = 1000;

export function wordsOf(texts) {
  return JSON.stringify(JSON.parse(texts).map(words));
}

export function stems(list) {
  return JSON.stringify(JSON.parse(list).map(stem));
}

/** An engine on files that `read` gives by address; null is a file that is not there. */
export async function openEngine(baseUrl, read) {
  const engine = await open(baseUrl, { fetch: async (url) => response(read(url)) });
  return {
    topics: JSON.stringify(engine.topics.map(({ slug, title, count }) => ({ slug, title, count }))),
    levels: JSON.stringify(engine.levels),

    /** With `patient: false` the answer is made from what has come after a while. */
    async query(text, options) {
      const { patient = true, ...asked } = JSON.parse(options);
      return JSON.stringify(await answer(engine, text, { ...asked, until: patient ? undefined : turns(PATIENCE) }));
    },

    /** The answers to `[text, options]` each. */
    async queries(asked) {
      return JSON.stringify(await Promise.all(JSON.parse(asked).map(([text, options]) => answer(engine, text, options))));
    },

    /** Likewise, the ids alone. */
    async idsOf(asked) {
      const found = JSON.parse(asked).map(([text, options]) => engine.search(text, options));
      return JSON.stringify((await Promise.all(found)).map((results) => results.map(({ id }) => id)));
    },

    /** The excerpts of a query's results, or how often they could not be had before they could. */
    async excerptAfterFailures(text) {
      const [best] = await engine.search(text);
      for (let failures = 0; failures < 3; failures++) {
        const found = await engine.excerpt(best).catch(() => undefined);
        if (found) {
          return JSON.stringify({ failures, ...found });
        }
      }
      return JSON.stringify({ failures: 3 });
    },
  };
}

async function answer(engine, text, options) {
  const { results, ...rest } = await engine.query(text, options);
  return { results: await Promise.all(results.map((each) => shown(engine, each))), ...rest };
}

/** A result with its excerpt, and without what only the engine reads. */
async function shown(engine, { read, number, ...result }) {
  return { ...result, ...(await engine.excerpt({ number, read }).catch(() => undefined)) };
}

async function turns(count) {
  for (let i = 0; i < count; i++) {
    await undefined;
  }
}

/** Two queries in the same breath through one session. */
export async function overtake(root, read) {
  globalThis.fetch = async (url) => response(read(url));
  const session = createSession(root);
  const [older, newer] = await Promise.all([session.latest("vpc", { limit: 1 }), session.latest("statefulset ", { limit: 1 })]);
  return JSON.stringify({ older: older ?? "nothing", newer: newer.results[0].id, count: newer.count });
}

/** The same query through one session, while files are read in one way after another. */
export async function retry(root, reads) {
  const session = createSession(root);
  const outcomes = [];
  for (const read of reads) {
    globalThis.fetch = async (url) => response(read(url));
    outcomes.push(await session.latest("vpc", { limit: 1 }).then(({ results }) => results[0].id, (error) => error.message));
  }
  return JSON.stringify(outcomes);
}

function response(text) {
  if (text === SILENCE) {
    return new Promise(() => {});
  }
  return text === null
    ? { ok: false, status: 404 }
    : { ok: true, status: 200, json: async () => JSON.parse(text) };
}

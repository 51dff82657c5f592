/* What the Java tests call: each function takes and gives JSON, so that no value has to cross as anything but text. */
import { createAnalysis } from "../../../../static/js/search/analysis.js";
import { open } from "../../../../static/js/search/engine.js";
import { stem } from "../../../../static/js/search/porter.js";
import { createSession } from "../../../../static/js/search/session.js";

export function terms(data, texts) {
  const analysis = createAnalysis(JSON.parse(data));
  return JSON.stringify(JSON.parse(texts).map((text) => analysis.tokens(text).flatMap((token) => token.terms)));
}

export function stems(words) {
  return JSON.stringify(JSON.parse(words).map(stem));
}

/** An engine on files that `read` gives by address; null is a file that is not there. */
export async function openEngine(baseUrl, read) {
  const engine = await open(baseUrl, { fetch: async (url) => response(read(url)) });
  return {
    topics: JSON.stringify(engine.topics),
    levels: JSON.stringify(engine.levels),
    count: (text, filters) => engine.count(text, JSON.parse(filters)),
    search: async (text, options) => JSON.stringify(await engine.search(text, JSON.parse(options))),
  };
}

/** Two queries in the same breath through one session. */
export async function overtake(root, read) {
  globalThis.fetch = async (url) => response(read(url));
  const session = createSession(root);
  const [older, newer] = await Promise.all([session.latest("vpc", { limit: 1 }), session.latest("pod", { limit: 1 })]);
  return JSON.stringify({ older: older ?? "nothing", newer: newer.results[0].id, count: newer.count });
}

/** The same query through one session, while files are read in one way after another. */
export async function retry(root, reads) {
  const session = createSession(root);
  const outcomes = [];
  for (const read of reads) {
    globalThis.fetch = async (url) => response(read(url));
    outcomes.push(await session.latest("vpc", { limit: 1 }).then(({ count }) => count, (error) => error.message));
  }
  return JSON.stringify(outcomes);
}

function response(text) {
  return text === null
    ? { ok: false, status: 404 }
    : { ok: true, status: 200, json: async () => JSON.parse(text) };
}

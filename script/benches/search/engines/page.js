/*
 * What is asked of an engine, in the page. Stands behind `openEngine(settings)` of one engine and the constant `settings` in
 * an inline module, so that nothing but the engine itself is loaded. An engine is a function
 * `find(text, limit)` that brings results, each with `head()` for `{id, title}` and `excerpt()`.
 */
const SHOWN = 5;
let engine;
let longest = 0;

new PerformanceObserver((list) => {
  longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
}).observe({ type: "longtask", buffered: true });

const memories = [];
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...module) => {
  const made = await instantiate(...module);
  memories.push(...Object.values((made.instance ?? made).exports).filter((each) => each instanceof WebAssembly.Memory));
  return made;
};

const open = () => (engine ??= openEngine(settings));

/** The titles of the results shown. */
async function ask(text) {
  const results = await (await open())(text, SHOWN);
  await Promise.all(results.map((result) => result.head()));
  return results;
}

/** With excerpts too, as a reader sees it who has stopped typing. */
async function show(text) {
  await Promise.all((await ask(text)).map((result) => result.excerpt()));
}

/** When the first result can be read, in milliseconds since the page was asked for. */
async function first(text) {
  const [best] = await (await open())(text, SHOWN);
  await best?.head();
  return performance.now();
}

async function firstAfter(text) {
  const start = performance.now();
  return (await first(text)) - start;
}

/** Each letter's milliseconds until the titles are there; a query that is whole gets its excerpts. */
async function type(queries) {
  const times = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end++) {
      // Letters come one by one, so that each is a task of its own.
      await new Promise((next) => setTimeout(next));
      const start = performance.now();
      await ask(query.slice(0, end));
      times.push(performance.now() - start);
    }
    await show(query);
  }
  return times;
}

async function ids(text, limit) {
  const results = await (await open())(text, limit);
  return Promise.all(results.map(async (result) => (await result.head()).id));
}

globalThis.bench = {
  // Not the engine itself, which can't leave the page.
  open: () => open().then(() => {}),
  longestTask: () => longest,
  wasmMemory: () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  show, type, ids, firstAfter,
};

const asked = new URLSearchParams(location.search).get("q");
if (asked) {
  globalThis.bench.atLoad = first(asked);
}

/* What one engine costs. */
import { memoryOf } from "./browser.mjs";

/** Each on a slow line takes seconds. */
const SLOW_QUERIES = 3;

/**
 * @param url a page with page.js and the engine in it
 * @param queries `{first, typed, many}`, lists of texts
 */
export async function measureCosts({ browser, server, url, queries }) {
  const visit = (use, options) => browser.visit(url, use, options);

  /** What is asked for while the page does something. */
  async function traffic(run) {
    server.reset();
    await visit(run);
    return server.counted();
  }

  async function firstQuery() {
    const each = [];
    for (const query of queries.first) {
      each.push(await traffic((page) => page.evaluate((text) => bench.show(text), query)));
    }
    return { bytes: median(each.map(({ bytes }) => bytes)), requests: median(each.map(({ requests }) => requests)) };
  }

  async function fromLoad() {
    const times = [];
    for (const query of queries.first.slice(0, SLOW_QUERIES)) {
      const asking = `${url}?q=${encodeURIComponent(query)}`;
      times.push(await browser.visit(asking, (page) => page.evaluate(() => bench.atLoad), { slow: true }));
    }
    return median(times);
  }

  async function fromFirstLetter() {
    const times = [];
    for (const query of queries.first.slice(0, SLOW_QUERIES)) {
      times.push(await visit(async (page) => {
        await page.evaluate(() => bench.open());
        return page.evaluate((letter) => bench.firstAfter(letter), query[0]);
      }, { slow: true }));
    }
    return median(times);
  }

  /** The second time everything is loaded; the longest task may be one of loading. */
  async function letters() {
    return visit(async (page) => {
      await page.evaluate((texts) => bench.type(texts), queries.typed);
      const times = await page.evaluate((texts) => bench.type(texts), queries.typed);
      const longest = await page.evaluate(() => bench.longestTask());
      return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), longest };
    });
  }

  async function memoryGrowth() {
    return visit(async (page, protocol) => {
      const before = await memoryOf(page, protocol);
      await page.evaluate(async (texts) => {
        for (const text of texts) {
          await bench.show(text);
        }
      }, queries.many);
      return (await memoryOf(page, protocol)) - before;
    });
  }

  return {
    first: await firstQuery(),
    typed: await traffic((page) => page.evaluate((texts) => bench.type(texts), queries.typed)),
    fromLoad: await fromLoad(),
    fromFirstLetter: await fromFirstLetter(),
    letter: await letters(),
    memory: await memoryGrowth(),
  };
}

function median(values) {
  return percentile(values, 0.5);
}

/** Between two values, where it falls between them. */
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  return sorted[below] + (place - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

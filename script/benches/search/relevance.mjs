/* How good one engine's answers are, by labelled queries. */

/** What is further down nobody looks at. */
const LIMIT = 10;

/** @returns `{byKind, macro, without}`: the mean reciprocal rank by kind and over the kinds, the share without results */
export async function measureRelevance({ browser, url, labelled }) {
  const answers = await browser.visit(url, (page) => page.evaluate(async ({ texts, limit }) => {
    const found = [];
    for (const text of texts) {
      found.push(await bench.ids(text, limit));
    }
    return found;
  }, { texts: labelled.map(({ text }) => text), limit: LIMIT }));

  const ranks = new Map();
  labelled.forEach(({ kind, ids }, i) => {
    const place = answers[i].findIndex((id) => ids.includes(id));
    ranks.set(kind, [...(ranks.get(kind) ?? []), place < 0 ? 0 : 1 / (place + 1)]);
  });
  const byKind = Object.fromEntries([...ranks].map(([kind, values]) => [kind, mean(values)]));
  return {
    byKind,
    macro: mean(Object.values(byKind)),
    without: mean(answers.map((ids) => (ids.length === 0 ? 1 : 0))),
  };
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/* Our engine behind what page.js asks of each. */
async function openEngine({ module }) {
  const { open } = await import(module);
  const engine = await open("/");
  return async function find(text, limit) {
    const { results } = await engine.query(text, { limit });
    return results.map((result) => ({
      head: async () => ({ id: result.id, title: result.title }),
      excerpt: async () => (await engine.excerpt(result)).excerpt,
    }));
  };
}

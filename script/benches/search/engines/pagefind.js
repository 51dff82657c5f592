/*
 * Pagefind behind what page.js asks of each engine. Its worker is left out: that saves it a file, and what it costs can be
 * measured only on the page itself.
 */
async function openEngine({ module }) {
  const pagefind = await import(module);
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  return async function find(text, limit) {
    const { results } = await pagefind.search(text);
    return results.slice(0, limit).map((result) => ({
      async head() {
        const { url, meta } = await result.data();
        return { id: url.replace(/^\/|\/$/g, ""), title: meta.title };
      },
      excerpt: async () => (await result.data()).excerpt,
    }));
  };
}

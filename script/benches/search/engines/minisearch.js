/* MiniSearch behind what page.js asks of each engine. Both files are asked for at once, as a careful site would. */
async function openEngine({ module, index, options }) {
  const [{ default: MiniSearch }, text] = await Promise.all([
    import(module),
    fetch(index).then((response) => response.text()),
  ]);
  const engine = MiniSearch.loadJSON(text, options);
  return async function find(text, limit) {
    return engine.search(text).slice(0, limit).map(({ id, title, short }) => ({
      head: async () => ({ id, title }),
      excerpt: async () => short,
    }));
  };
}

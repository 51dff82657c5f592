/* Pages in Chromium that have nothing in their cache, on a fast or a slow line. */

/** Slow 4G as Chromium's own tools had it: 1.6 Mbit/s down, 150 ms. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** @returns `{version, visit, close}` */
export async function startBrowser(tools, executablePath) {
  const { default: playwright } = await tools.load("playwright-core");
  const browser = await playwright.chromium.launch({ executablePath });

  /**
   * Opens the address, gives the page to `use`, and brings what that returns.
   *
   * @param options slow: the line; slowness: how many times slower the processor is; device: what the context is told;
   *     beforehand: a script for the page, before its own
   */
  async function visit(url, use, { slow = false, slowness = 1, device = {}, beforehand } = {}) {
    const context = await browser.newContext(device);
    try {
      const page = await context.newPage();
      const broken = new Promise((_, fail) => page.on("pageerror", fail));
      broken.catch(() => {});
      const protocol = await context.newCDPSession(page);
      if (slow) {
        await protocol.send("Network.enable");
        await protocol.send("Network.emulateNetworkConditions", SLOW);
      }
      await protocol.send("Emulation.setCPUThrottlingRate", { rate: slowness });
      if (beforehand) {
        await page.addInitScript(beforehand);
      }
      await page.goto(url);
      return await Promise.race([use(page, protocol), broken]);
    } finally {
      await context.close();
    }
  }

  return { version: browser.version(), visit, close: () => browser.close() };
}

/** What the page's scripts hold, in bytes; `bench` knows WebAssembly's memory, of which the heap's size tells nothing. */
export async function memoryOf(page, protocol) {
  await protocol.send("Performance.enable");
  await protocol.send("HeapProfiler.collectGarbage");
  const { metrics } = await protocol.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  return heap + (await page.evaluate(() => bench.wasmMemory()));
}

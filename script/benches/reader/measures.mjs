/* What a reader feels: paint, movement, and how long a press waits for its next paint. */
/** What the worker keeps for reading offline is no part of a page. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true, serviceWorkers: "block" };
const SLOWNESS = 4;

/** Longer than anything a page does after it has loaded. */
const SETTLED = 1500;

/** Long enough for all that a press brings about. */
const CALM = 400;

const PRESSES = 8;
const TYPED = "security group";

/** Collects what the browser reports; each press is reported with all its events, of which the slowest counts. */
const OBSERVERS = `
  window.felt = { paint: 0, moved: 0, presses: new Map() };
  const observe = (options, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ buffered: true, ...options });
  observe({ type: "largest-contentful-paint" }, ({ startTime }) => { felt.paint = startTime; });
  observe({ type: "layout-shift" }, ({ value, hadRecentInput }) => { felt.moved += hadRecentInput ? 0 : value; });
  observe({ type: "event", durationThreshold: 16 }, ({ interactionId: id, duration }) => {
    if (id) { felt.presses.set(id, Math.max(duration, felt.presses.get(id) ?? 0)); }
  });`;

/** @returns for each page `{paint, moved, bytes}`, lists of one figure a visit; paint in ms on a slow line */
export async function measurePaint({ browser, server, pages, runs }) {
  const found = {};
  for (const [name, path] of Object.entries(pages)) {
    found[name] = { paint: [], moved: [], bytes: [] };
    for (let run = 0; run < runs; run++) {
      server.reset();
      const { paint, moved } = await browser.visit(server.origin + path, async (page) => {
        await page.waitForTimeout(SETTLED);
        return page.evaluate(() => ({ paint: felt.paint, moved: felt.moved }));
      }, { slow: true, slowness: SLOWNESS, device: PHONE, beforehand: OBSERVERS });
      found[name].paint.push(paint);
      found[name].moved.push(moved);
      found[name].bytes.push(server.counted().bytes);
    }
  }
  return found;
}

/** @returns for each thing a reader does, the slowest press of each visit in ms; 0 where none took 16 ms */
export async function measurePresses({ browser, server, topic, search, runs }) {
  const doings = {
    "opening answers": [topic, open],
    "filtering by level": [topic, filter],
    "typing a search, on its page": [search, (page) => type(page, page.locator("main input[name=q]"))],
    "typing a search, anywhere": [topic, typeAnywhere],
  };
  const found = {};
  for (const [name, [path, act]] of Object.entries(doings)) {
    found[name] = [];
    for (let run = 0; run < runs; run++) {
      found[name].push(await browser.visit(server.origin + path, async (page) => {
        await page.waitForTimeout(SETTLED);
        await page.evaluate(() => felt.presses.clear());
        await act(page);
        await page.waitForTimeout(SETTLED);
        return page.evaluate(() => Math.max(0, ...felt.presses.values()));
      }, { slowness: SLOWNESS, device: PHONE, beforehand: OBSERVERS }));
    }
  }
  return found;
}

async function open(page) {
  const questions = page.locator("details.question > summary");
  for (let i = 0; i < PRESSES; i++) {
    await tap(page, questions.nth(i));
  }
}

async function filter(page) {
  const levels = page.locator("label:has(input[name=level])");
  const count = await levels.count();
  for (let i = 0; i < PRESSES; i++) {
    await tap(page, levels.nth((i + 1) % count));
  }
}

/** By its place on the screen: what the driver does in the page before a tap of its own would count as the page's. */
async function tap(page, target) {
  await target.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  await page.waitForTimeout(CALM);
  const { x, y, width, height } = await target.boundingBox();
  await page.waitForTimeout(CALM);
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await page.waitForTimeout(CALM);
}

async function type(page, field) {
  await field.focus();
  for (const letter of TYPED) {
    await page.keyboard.press(letter === " " ? "Space" : letter);
    await page.waitForTimeout(CALM / 2);
  }
}

async function typeAnywhere(page) {
  await page.keyboard.press("/");
  await page.waitForTimeout(500);
  await type(page, page.locator("dialog[open] input[name=q]"));
}

/* A development server under way: when it serves what was saved, and what memory it holds. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { start } from "./children.mjs";

/** Between two looks at a page, in milliseconds. */
const PAUSE = 2;

/** No save takes longer to be served, in milliseconds; a first build of a large collection does. */
const PATIENCE = 60_000;
const FIRST_PATIENCE = 30 * 60_000;

/** A server whose processor time stands still so long has nothing left to do, in milliseconds; `ps` counts in seconds. */
const REST = 2100;

/** @returns `{started, rest, served, memory, stop}`; started is how many seconds it took to the first page */
export async function startServer(site) {
  const port = await freePort();
  const [program, ...options] = site.tool.serve(site.source, port);
  const began = performance.now();
  const server = start(program, options, "ignore");
  const ended = once(server, "exit");
  const agent = new Agent({ keepAlive: true });
  let failure;
  ended.catch((error) => {
    failure = error;
  });

  /** Looks until the page holds the text. */
  async function wait(address, text, patience) {
    const deadline = performance.now() + patience;
    while (!(await read(agent, port, address))?.includes(text)) {
      if (failure || server.exitCode !== null) {
        throw new Error(`\`${program} ${options.join(" ")}\` ended: ${failure?.message ?? server.exitCode}`);
      }
      if (performance.now() > deadline) {
        throw new Error(`${site.tool.name} has not served \`${text}\` at \`${address}\` within ${patience / 1000} s`);
      }
      await sleep(PAUSE);
    }
  }

  /** What `ps` knows of the server; the launcher's process has become the server's. */
  function ask(field) {
    return execFileSync("ps", ["-o", `${field}=`, "-p", String(server.pid)], { encoding: "utf8" }).trim();
  }

  /** Waits until what follows a save is done, so that the next one finds the server idle. */
  async function rest() {
    const deadline = performance.now() + PATIENCE;
    let before;
    do {
      before = ask("time");
      await sleep(REST);
    } while (ask("time") !== before && performance.now() < deadline);
  }

  async function stop() {
    agent.destroy();
    server.kill();
    await ended.catch(() => {});
  }

  try {
    await wait("/", "</html>", FIRST_PATIENCE);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    started: (performance.now() - began) / 1000,
    rest,
    /** Seconds from a save to its page, and to the second page after it. */
    async served(save, first, second) {
      const saved = performance.now();
      const text = save();
      await wait(first, text, PATIENCE);
      const page = performance.now();
      await wait(second, text, PATIENCE);
      return { page: (page - saved) / 1000, both: (performance.now() - saved) / 1000 };
    },
    /** In bytes. */
    memory: () => 1024 * Number(ask("rss")),
    stop,
  };
}

/** The page's text, or nothing while there is none. */
function read(agent, port, path) {
  return new Promise((done) => {
    get({ host: "127.0.0.1", port, path, agent, signal: AbortSignal.timeout(PATIENCE) }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => done(response.statusCode === 200 ? Buffer.concat(parts).toString() : undefined));
      response.on("error", () => done());
    }).on("error", () => done());
  });
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

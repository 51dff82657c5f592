/* Serves files as static hosts do, compressed beforehand, and counts what is asked for. */
import { createServer } from "node:http";
import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".js": "text/javascript", ".json": "application/json", ".html": "text/html; charset=utf-8", ".css": "text/css",
  ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json",
};

/** With them the browser's clock counts microseconds. */
const ISOLATION = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/**
 * @param pages html by address; they are not counted
 * @param folders `[address, folder]` each
 * @returns `{origin, reset, counted, sizeOf, close}`
 */
export async function serve(pages, folders) {
  const files = new Map(folders.flatMap(([address, folder]) => readFolder(address, folder)));
  let counts = new Map();

  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.split("?")[0]);
    const page = pages[path];
    const file = files.get(path.endsWith("/") ? `${path}index.html` : path);
    if (page) {
      response.writeHead(200, { "content-type": TYPES[".html"], ...ISOLATION }).end(page);
    } else if (file) {
      const { requests, bytes } = counts.get(path) ?? { requests: 0, bytes: 0 };
      counts.set(path, { requests: requests + 1, bytes: bytes + file.body.length });
      response.writeHead(200, { ...file.headers, ...ISOLATION }).end(file.body);
    } else {
      response.writeHead(404, ISOLATION).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    reset: () => {
      counts = new Map();
    },
    /** Since the last reset, as `{requests, bytes}`. */
    counted: () => total([...counts.values()]),
    /** Of all files whose address matches. */
    sizeOf: (address) => total([...files].filter(([path]) => address.test(path))
      .map(([, { body }]) => ({ requests: 1, bytes: body.length }))),
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}

function readFolder(address, folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return [address + path.slice(folder.length).replaceAll("\\", "/"), prepare(path)];
    });
}

/** Hosts compress text; Pagefind's own files are compressed already and no text by their names. */
function prepare(path) {
  const type = TYPES[extname(path)];
  const raw = readFileSync(path);
  const packed = type && gzipSync(raw, { level: 9 });
  const body = packed ?? raw;
  return {
    body,
    headers: {
      "content-type": type ?? "application/octet-stream",
      "content-length": body.length,
      "cache-control": "public, max-age=31536000",
      ...(packed && { "content-encoding": "gzip" }),
    },
  };
}

function total(counts) {
  return counts.reduce((sum, { requests, bytes }) => ({
    requests: sum.requests + requests, bytes: sum.bytes + bytes,
  }), { requests: 0, bytes: 0 });
}

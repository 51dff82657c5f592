/*
 * The service worker: keeps pages to read without a network. The build joins it with its modules into `/sw.js`, and writes
 * `build.js`, which tells what the build consists of; docs/offline.md tells the whole.
 */
import { answerFile, answerLasting, answerPage } from "./answers.js";
import { BUILD } from "./build.js";
import { root } from "./files.js";
import { messages } from "./messages.js";
import { routeOf } from "./routes.js";
import { keepCore, takeOver } from "./topics.js";

const ANSWERS = { page: answerPage, lasting: answerLasting, file: answerFile };

self.addEventListener("install", (event) => {
  event.waitUntil(keepCore(BUILD).then(() => takeOver(BUILD)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url, headers } = event.request;
  const route = routeOf({ method, mode, url, ranged: headers.has("Range") }, root(), BUILD.files);
  if (route) {
    event.respondWith(ANSWERS[route.kind](event, route.path, BUILD));
  }
});

self.addEventListener("message", (event) => {
  const { type, ...data } = event.data;
  event.waitUntil(messages[type](data, BUILD, (answer) => event.ports[0]?.postMessage(answer)));
});

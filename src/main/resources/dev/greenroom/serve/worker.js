/** In place of the site's service worker: forgets what that one kept, so that a preview is never an old page. */
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const root = new URL(self.registration.scope).pathname;
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
  const pages = await self.clients.matchAll({ type: "window" });
  await Promise.all(pages.filter(({ url }) => new URL(url).pathname.startsWith(root)).map((page) => page.navigate(page.url)));
}

/* Which version of a page each open window has. The worker forgets when it rests, so that it asks the windows again. */
const ANSWER_WITHIN = 1000;
const known = new Map();

/** @param {string | Promise<string | undefined>} version */
export function learn(id, version) {
  known.set(id, version);
}

/** The version of a window's page; nothing where it doesn't say. */
export async function versionAt(id) {
  return (await known.get(id)) ?? ask(await self.clients.get(id));
}

/** The versions of all open windows, those of other workers too. */
export async function openVersions() {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return Promise.all(open.map(ask));
}

function ask(client) {
  if (!client) {
    return undefined;
  }
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, ANSWER_WITHIN);
    client.postMessage({ type: "version" }, [port2]);
  });
}

/** Asks a worker. */

/**
 * @param {ServiceWorker} worker
 * @param {object} message
 * @param {(answer: object) => boolean} isLast tells whether an answer is the last one; others may show what they say
 * @returns {Promise<object>} the last answer
 */
export function ask(worker, message, isLast = () => true) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (isLast(data)) {
        port1.close();
        resolve(data);
      }
    };
    worker.postMessage({ ...message, version: document.documentElement.dataset.version }, [port2]);
  });
}

import { PlainFailure } from './failure.mjs';

/** Long enough for a heavily loaded small machine. */
const LONGEST_MS = 180_000;

async function isReady(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * Waits until the API says over HTTP that it is ready and the worker has sent its message, or one of them has died.
 *
 * @throws PlainFailure when a server dies first, or nothing is ready in three minutes
 */
export async function waitUntilReady(local, { api, worker }) {
  let isOver = false;
  let timer;
  const asked = async () => {
    while (!isOver && !(await isReady(`${local}/health/ready`)))
      await new Promise((resolve) => setTimeout(resolve, 200));
  };
  const tooLong = new Promise((_, reject) => {
    const message = 'The servers started but do not become ready. See the logs folder in the data directory.';
    timer = setTimeout(() => reject(new PlainFailure(message)), LONGEST_MS);
  });
  try {
    await Promise.race([Promise.all([asked(), worker.ready]), tooLong, api.failed, worker.failed]);
  } finally {
    isOver = true;
    clearTimeout(timer);
  }
}

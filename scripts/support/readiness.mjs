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
 * Waits until the API says that it is ready, or one of the servers has died.
 *
 * @throws PlainFailure when a server dies first, or nothing is ready in three minutes
 */
export async function waitUntilReady(local, servers) {
  let isOver = false;
  const watch = async () => {
    for (const until = Date.now() + LONGEST_MS; !isOver;) {
      if (await isReady(`${local}/health/ready`)) return;
      if (Date.now() > until)
        throw new PlainFailure(
          `The servers started, but ${local}/health/ready does not say that they are ready. See the logs folder in the data directory.`,
        );
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  try {
    await Promise.race([watch(), ...servers.map((server) => server.failed)]);
  } finally {
    isOver = true;
  }
}

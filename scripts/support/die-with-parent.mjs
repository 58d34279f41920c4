// Loaded before the API and the worker by `npm start`. The channel to the starter closes when the starter ends, even by
// SIGKILL; then this process stops as it would for SIGTERM: what is in flight finishes, then it ends.
import { isMainThread } from 'node:worker_threads';

/** A little more than the 25 s in which requests in flight may finish (OPS-04). */
const LONGEST_MS = 28_000;

if (isMainThread && process.channel) {
  process.once('disconnect', () => {
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // nobody reads them any more
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), LONGEST_MS).unref();
  });
  process.channel.unref(); // the channel alone does not keep the process
}

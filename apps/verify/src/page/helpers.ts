/// <reference lib="dom" />
import type { Mate, ProofAnswer } from '#libs/evidence';

/** A worker at the other end of a port. */
export const mateBehind = (port: MessagePort): Mate => ({
  ask: (task) =>
    new Promise((resolve) => {
      port.onmessage = ({ data }: MessageEvent<ProofAnswer>) => resolve(data);
      port.postMessage(task);
    }),
});

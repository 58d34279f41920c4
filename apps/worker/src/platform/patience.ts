/** What ends the wait: a signal, a time in milliseconds, or whichever comes first. */
export interface Patience {
  readonly signal?: AbortSignal;
  readonly ms?: number;
}

/** Waits for `work` while patience lasts; after that it gives undefined, and `work` is left alone. */
export async function within<T>({ signal, ms }: Patience, work: Promise<T>): Promise<T | undefined> {
  let leave = (): void => undefined;
  const over = new Promise<undefined>((resolve) => (leave = () => resolve(undefined)));
  const timer = ms === undefined ? undefined : setTimeout(leave, ms);
  if (signal?.aborted) leave();
  signal?.addEventListener('abort', leave);
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}

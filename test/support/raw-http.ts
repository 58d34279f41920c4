import net from 'node:net';

export interface RawAnswer {
  /** Everything the server sent before it closed, or before `forMs` were over. */
  readonly text: string;
  readonly isClosed: boolean;
  readonly tookMs: number;
}

/** Sends bytes as they are, for what a well-behaved client cannot send. */
export function sendRaw(url: string, bytes: string | Buffer, forMs: number): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const began = performance.now();
    const socket = net.connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    let text = '';
    const end = (isClosed: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ text, isClosed, tookMs: performance.now() - began });
    };
    const timer = setTimeout(() => end(false), forMs);
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', () => end(true));
    socket.on('close', () => end(true));
  });
}

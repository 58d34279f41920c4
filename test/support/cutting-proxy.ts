import net from 'node:net';
import type { AddressInfo } from 'node:net';

export interface CuttingProxy {
  /** The same database through the proxy. */
  readonly url: string;
  /** The next answer to a statement that contains this text is lost, and the connection with it. */
  cutNextAnswerTo(text: string): void;
  readonly cuts: number;
  close(): Promise<void>;
}

/** A wire to the database that can be cut between the commit and its answer. */
export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let armed: string | undefined;
  let cuts = 0;
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(target.port || 5432), target.hostname);
    let isCutting = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes) => {
      if (armed !== undefined && bytes.includes(armed)) {
        armed = undefined;
        isCutting = true;
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (!isCutting) return void client.write(bytes);
      cuts += 1;
      client.destroy();
      upstream.destroy();
    });
    client.on('end', () => upstream.end());
    upstream.on('end', () => client.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cutNextAnswerTo: (text) => {
      armed = text;
    },
    get cuts() {
      return cuts;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

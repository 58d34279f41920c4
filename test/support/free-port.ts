import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A port that nobody used a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // an address and a port, because it does not listen on a path
  server.close();
  return port;
}

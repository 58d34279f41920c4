import net from 'node:net';
import { PlainFailure } from './failure.mjs';

/** What the person starting Quorate may choose; the servers read the rest themselves. */
export function readSettings() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new PlainFailure(`PORT must be a number from 1 to 65535, not "${process.env.PORT}": PORT=3001 npm start`);
  const host = process.env.HOST || '127.0.0.1';
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const local = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
  return {
    port,
    host,
    local,
    publicUrl: process.env.PUBLIC_URL || local,
    databaseUrl: process.env.DATABASE_URL || undefined,
  };
}

/**
 * Proves that the port is free before anything else is started.
 *
 * @throws PlainFailure naming the port and how to choose another
 */
export async function checkPort({ port, host }) {
  const other = port < 65_535 ? port + 1 : port - 1;
  await new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', ({ code }) => {
      if (code === 'EADDRINUSE')
        reject(new PlainFailure(`Port ${port} is in use by another program. Choose another: PORT=${other} npm start`));
      else if (code === 'EACCES')
        reject(new PlainFailure(`Port ${port} is not allowed for this account. Choose another: PORT=3000 npm start`));
      else reject(new PlainFailure(`Cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`));
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(resolve));
  });
}

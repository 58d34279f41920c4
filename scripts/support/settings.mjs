import net from 'node:net';
import { PlainFailure } from './failure.mjs';

/** Names of this machine alone: who reaches a server there sits at it. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

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
    ...trial(host, process.env.PUBLIC_URL || local),
  };
}

/**
 * On the machine itself, everybody may set up a body, and the messages that were kept instead of sent are shown. Where
 * others reach the server, also through a proxy, neither is unless it was asked for; captured mail never is, which the
 * API itself sees to.
 */
function trial(host, publicUrl) {
  const isForThisMachine = LOOPBACK.has(host) && LOOPBACK.has(hostOf(publicUrl));
  const isCaptured = !process.env.SMTP_URL;
  return {
    founding: process.env.FOUNDING || (isForThisMachine ? 'open' : 'closed'),
    capturedMail: process.env.CAPTURED_MAIL || (isForThisMachine && isCaptured ? '1' : '0'),
  };
}

/** What is no address is for the servers to refuse. */
const hostOf = (url) => (URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '');

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

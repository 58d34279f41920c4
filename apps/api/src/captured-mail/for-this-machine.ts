import type { Request } from 'express';

const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Whether a request was made on this machine, to a name of this machine, by nobody's order. A name of somewhere else that
 * leads here is a trick to let another site's page read our answers, or a proxy that lets others in.
 */
export function isForThisMachine({ headers, socket }: Pick<Request, 'headers' | 'socket'>): boolean {
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some((name) => name in headers);
  return !isForwarded && LOOPBACK_NAME.test(headers.host ?? '') && LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '');
}

import { isIPv6 } from 'node:net';
import type { Request } from 'express';

const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;
const GROUPS = 8;
/** The first 64 bits: whoever has one address of IPv6 has all that begin so (RFC 4291, 2.5.1; RFC 6177). */
const GROUPS_OF_A_NETWORK = 4;

/**
 * Where a request comes from, as tries are counted by it (AUTH-03): the address of IPv4, the network of 64 bits of IPv6,
 * as `2001:db8:0:1::/64`. Counted by the whole address, one computer at home would have as many tries as it likes.
 */
export function sourceOf({ ip = '' }: Pick<Request, 'ip'>): string {
  const mapped = MAPPED.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  const [address = ''] = ip.split('%');
  if (!isIPv6(address)) return ip;
  const [left = [], right = []] = address
    .replace(/\d+\.\d+\.\d+\.\d+$/, '0:0') // the last 32 bits, written as IPv4
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(GROUPS - left.length - right.length).fill('0');
  const network = [...left, ...zeros, ...right].slice(0, GROUPS_OF_A_NETWORK);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

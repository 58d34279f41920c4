import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

/**
 * AUTH-08. `__Host-` ties the cookie to this host, to https and to the whole site. Browsers take it on loopback without
 * https as well, since they count loopback as trustworthy.
 */
export const SESSION_COOKIE = '__Host-quorate';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const ATTRIBUTES = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;

/** The session token of the request; undefined when there is none or it cannot be one. */
export function readSessionCookie(request: Request): string | undefined {
  const token = parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE];
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

export function setSessionCookie(response: Response, token: string, expires: Date): void {
  response.appendHeader(
    'Set-Cookie',
    stringifySetCookie({ name: SESSION_COOKIE, value: token, ...ATTRIBUTES, expires }),
  );
}

export function clearSessionCookie(response: Response): void {
  response.appendHeader(
    'Set-Cookie',
    stringifySetCookie({ name: SESSION_COOKIE, value: '', ...ATTRIBUTES, maxAge: 0 }),
  );
}

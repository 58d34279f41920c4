import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Encoding, WebFile, WebFiles } from './web-files.js';

/** The beginnings of the paths that the web screens have; `/` besides. */
export const WEB_ROUTES = [
  'vote',
  'sign-in',
  'mail',
  'e',
  'results',
  'verify',
  'box',
  'start',
  'office',
  'keys',
  'help',
  'about',
] as const;

const ROUTE = new RegExp(`^/(${WEB_ROUTES.join('|')})(/|$)`);
const YEAR = 31_536_000;

/**
 * Serves the web screens: files below `/assets/`, whose names change with their content, and the one page for every path
 * that screens have. A browser gets the page at `/` too; a program that asks for no HTML gets the text there.
 */
export function serveWeb({ index, assets }: WebFiles): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const asset = assets.get(request.path);
    if (asset) return send(asset, `public, max-age=${YEAR}, immutable`, request, response);
    if (request.path === '/' || ROUTE.test(request.path)) {
      response.vary('Accept');
      const preferred = request.path === '/' ? ['txt', 'html'] : ['html'];
      if (request.accepts(preferred) === 'html') return send(index, 'no-cache', request, response);
    }
    next();
  };
}

function send(file: WebFile, cacheControl: string, request: Request, response: Response): void {
  const encoding = encodingFor(file, request);
  const bytes = file.bytes[encoding] ?? file.bytes.identity;
  response.vary('Accept-Encoding');
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('ETag', `"${file.tag}${encoding === 'identity' ? '' : `-${encoding}`}"`);
  if (request.fresh) return void response.status(304).end();
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Type', file.type);
  response.setHeader('Content-Length', bytes.length);
  response.status(200).end(request.method === 'HEAD' ? undefined : bytes);
}

/** The smallest that the request takes: Brotli before gzip; as it is where neither is there or taken. */
function encodingFor(file: WebFile, request: Request): Encoding {
  const there = (['br', 'gzip'] as const).filter((each) => file.bytes[each] !== undefined);
  return there.find((each) => request.acceptsEncodings([each]) === each) ?? 'identity';
}

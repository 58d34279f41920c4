import { ForbiddenException } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Config } from '../config.js';
import { isPublicReading } from '../opening/public-reading.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a form on another site can send without asking first (Fetch standard, "CORS-safelisted request-header"). */
const FORM_TYPES = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\s*(;|$)/i;
/** A header that a form cannot set; the one Apollo knows. */
export const PREFLIGHT_HEADER = 'apollo-require-preflight';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** The origins whose pages may send requests. On loopback, its three names are one place. */
export function originsOf(config: Pick<Config, 'publicUrl' | 'allowedOrigins'>): ReadonlySet<string> {
  const own = new URL(config.publicUrl);
  const names = LOOPBACK.includes(own.hostname) ? LOOPBACK : [own.hostname];
  const origins = names.map((name) => `${own.protocol}//${name}${own.port ? `:${own.port}` : ''}`);
  return new Set([...origins, ...config.allowedOrigins]);
}

/**
 * API-04: what another site's page could make a browser send is refused, whatever the route: a foreign `Origin`, and
 * requests that change something in a shape that needs no preflight. Programs that are no browser send no `Origin`.
 */
export function refuseForeignSites(config: Config): RequestHandler {
  const origins = originsOf(config);
  return (request: Request, _response: Response, next: NextFunction) => {
    const { origin } = request.headers;
    if (origin !== undefined && !origins.has(origin) && !isPublicReading(request)) {
      return next(new ForbiddenException('Requests from pages of another site are not taken.'));
    }
    const type = request.headers['content-type'];
    const isFormLike = type === undefined || FORM_TYPES.test(type);
    if (!SAFE.has(request.method) && isFormLike && request.headers[PREFLIGHT_HEADER] === undefined) {
      return next(new ForbiddenException(`Send application/json, or the header ${PREFLIGHT_HEADER}.`));
    }
    next();
  };
}

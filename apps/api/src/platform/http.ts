import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Config } from '../config.js';
import { readJsonBody, refuseLongBodies, UPLOAD_PATH } from './body.js';
import { giveRequestId } from './request-id.js';
import { refuseForeignSites } from './same-site.js';
import { Stopping } from './stopping.js';

/** API-06: all headers must have come within 10 s, the whole request within 30 s; an idle connection is kept 30 s. */
export const HEADERS_TIMEOUT_MS = 10_000;
export const REQUEST_TIMEOUT_MS = 30_000;
export const KEEP_ALIVE_MS = 30_000;
/** Connections of one process; more are refused at once instead of waiting. */
export const MAX_CONNECTIONS = 10_000;
/** How often timeouts are looked at. */
export const TIMEOUT_CHECK_MS = 1_000;
/** A file of a register may take longer than any other request. */
export const UPLOAD_TIMEOUT_MS = 10 * 60_000;

/** What stands before every route: headers, origin, body. Call it before `app.init()` or `app.listen()`. */
export function prepareHttp(app: NestExpressApplication): void {
  const config = app.get(Config);
  const stopping = app.get(Stopping);
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies.length > 0 ? [...config.trustedProxies] : false);
  app.set('query parser', 'simple');
  app.use(giveRequestId);
  app.use(securityHeaders(config));
  app.use((_request: Request, response: Response, next: NextFunction) => {
    if (stopping.isStopping) response.setHeader('Connection', 'close');
    next();
  });
  app.use(refuseForeignSites(config), refuseLongBodies, readJsonBody());
  app.use('/graphql', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  limitServer(app.getHttpServer());
}

/** No framing, no script but our own, nothing from another host (WEB-02). */
function securityHeaders(config: Config): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: config.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
  });
}

/**
 * Node's own request timeout covers all routes alike and would cut off uploads, so it is set to theirs, and every other
 * request gets its shorter one here.
 */
function limitServer(server: Server): void {
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = UPLOAD_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxConnections = MAX_CONNECTIONS;
  server.on('request', (request, response) => {
    if (request.url?.startsWith(UPLOAD_PATH)) return;
    const limit = setTimeout(() => {
      if (request.complete) return;
      if (!response.headersSent) response.writeHead(408, { Connection: 'close' }).end();
      request.socket.destroySoon();
    }, REQUEST_TIMEOUT_MS).unref();
    request.once('end', () => clearTimeout(limit));
    request.once('close', () => clearTimeout(limit));
  });
}

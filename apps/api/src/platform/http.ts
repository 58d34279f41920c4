import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Config } from '../config.js';
import { readJsonBody, refuseLongBodies } from './body.js';
import { giveRequestId } from './request-id.js';
import { refuseForeignSites } from './same-site.js';
import { Stopping } from './stopping.js';

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

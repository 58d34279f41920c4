import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Config } from '../config.js';
import { takeRegisteredOperations } from '../graphql/registered-operations.js';
import { serveWeb } from '../web/serve-web.js';
import { readWebFiles } from '../web/web-files.js';
import { readJsonBody, refuseLongBodies } from './body.js';
import { giveRequestId } from './request-id.js';
import { refuseForeignSites } from './same-site.js';
import { securityHeaders } from './security-headers.js';
import { Stopping } from './stopping.js';

/** What stands before every route: headers, origin, web screens, body. Call it before `app.init()` or `app.listen()`. */
export function prepareHttp(app: NestExpressApplication): void {
  const config = app.get(Config);
  const stopping = app.get(Stopping);
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies.length > 0 ? [...config.trustedProxies] : false);
  app.set('query parser', 'simple');
  app.use(giveRequestId);
  app.use(...securityHeaders(config));
  app.use((_request: Request, response: Response, next: NextFunction) => {
    if (stopping.isStopping) response.setHeader('Connection', 'close');
    next();
  });
  app.use(refuseForeignSites(config));
  const web = readWebFiles(config.webDirectory);
  if (web) app.use(serveWeb(web));
  app.use(refuseLongBodies, readJsonBody());
  app.use('/graphql', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use('/graphql', takeRegisteredOperations(config));
}

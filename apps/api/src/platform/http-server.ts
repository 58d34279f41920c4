import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import { UPLOAD_PATH } from './body.js';

/** API-06. Times in milliseconds. */
export interface HttpLimits {
  /** Within which all headers of a request must have come. */
  readonly headers: number;
  /** Within which the whole request must have come. */
  readonly request: number;
  /** The same for a file under `UPLOAD_PATH`. */
  readonly upload: number;
  /** How long an idle connection is kept for the next request. */
  readonly keepAlive: number;
  /** How long a connection may stand still in the middle of something: a client that does not read its answer. */
  readonly standstill: number;
  /** How often headers are looked at. */
  readonly check: number;
  /** Connections of one process; more are refused at once instead of waiting. */
  readonly connections: number;
}

export const HTTP_LIMITS: HttpLimits = {
  headers: 10_000,
  request: 30_000,
  upload: 10 * 60_000,
  keepAlive: 30_000,
  standstill: 60_000,
  check: 1_000,
  connections: 10_000,
};

/** Express on an HTTP server that gives nobody more time than `HttpLimits` says. */
export class LimitedHttp extends ExpressAdapter {
  constructor(private readonly limits: HttpLimits = HTTP_LIMITS) {
    super();
  }

  override initHttpServer(): void {
    const { headers, upload, keepAlive, check, standstill, connections } = this.limits;
    const listener: RequestListener = this.getInstance();
    const server: Server = createServer(
      // Node's own limit for whole requests is one for all routes, so it is the one of uploads.
      {
        headersTimeout: headers,
        requestTimeout: upload,
        keepAliveTimeout: keepAlive,
        connectionsCheckingInterval: check,
      },
      (request, response) => {
        if (!request.url?.startsWith(UPLOAD_PATH)) this.limitRequest(request, response);
        listener(request, response);
      },
    );
    server.setTimeout(standstill);
    server.maxConnections = connections;
    this.setHttpServer(server);
  }

  private limitRequest(request: IncomingMessage, response: ServerResponse): void {
    const timer = setTimeout(() => {
      if (request.complete) return;
      if (!response.headersSent) response.writeHead(408, { Connection: 'close' }).end();
      request.socket.destroySoon();
    }, this.limits.request);
    timer.unref();
    request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  }
}

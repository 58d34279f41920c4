import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const ids = new WeakMap<Request, string>();

/** Every answer carries `X-Request-Id`, random and ours: with it support finds the log line of a failure. */
export function giveRequestId(request: Request, response: Response, next: NextFunction): void {
  const id = randomUUID();
  ids.set(request, id);
  response.setHeader('X-Request-Id', id);
  next();
}

export const requestIdOf = (request: Request): string => ids.get(request) ?? 'none';

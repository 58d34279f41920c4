import { PayloadTooLargeException } from '@nestjs/common';
import express from 'express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { BadInput } from './problem.js';

/** API-05: the most bytes of a JSON request. A ballot of a large contest takes a third of it. */
export const MAX_BODY_BYTES = 64 * 1024;
/** API-05: how deep a JSON request may nest. GraphQL variables of ours need six. */
export const MAX_JSON_DEPTH = 16;
/** API-02: the most items of one list in a JSON request. */
export const MAX_LIST_ITEMS = 500;
/** API-05: the routes under which files come in; their handlers read the stream themselves and set their own limit. */
export const UPLOAD_PATH = '/uploads/';

function tooLarge(response: Response): PayloadTooLargeException {
  response.setHeader('Connection', 'close');
  return new PayloadTooLargeException(`At most ${MAX_BODY_BYTES} bytes are taken in one request.`);
}

/** Says no to a body that is announced too long before a byte of it is read, and hangs up. */
export function refuseLongBodies(request: Request, response: Response, next: NextFunction): void {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > MAX_BODY_BYTES && !request.path.startsWith(UPLOAD_PATH)) return next(tooLarge(response));
  next();
}

/** @throws BadInput when `value` nests or lists more than a request of ours ever does */
export function checkShape(value: unknown): void {
  const left: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [item, depth] = next;
    if (typeof item !== 'object' || item === null) continue;
    if (depth >= MAX_JSON_DEPTH) throw new BadInput(`JSON may nest ${MAX_JSON_DEPTH} deep at most.`);
    const parts = Object.values(item);
    if (Array.isArray(item) && parts.length > MAX_LIST_ITEMS) {
      throw new BadInput(`A list may have ${MAX_LIST_ITEMS} items at most.`);
    }
    for (const part of parts) left.push([part, depth + 1]);
  }
}

/** Reads JSON bodies; files under `UPLOAD_PATH` pass unread. */
export function readJsonBody(): RequestHandler {
  const parse = express.json({
    limit: MAX_BODY_BYTES,
    type: ['application/json', 'application/graphql-response+json'],
  });
  return (request, response, next) => {
    if (request.path.startsWith(UPLOAD_PATH)) return next();
    parse(request, response, (error?: unknown) => {
      try {
        if (isTooLarge(error)) return next(tooLarge(response));
        if (error) return next(new BadInput('The request is not well-formed JSON.'));
        checkShape(request.body);
        next();
      } catch (fault) {
        next(fault);
      }
    });
  };
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large';

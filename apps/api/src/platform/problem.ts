import { HttpException } from '@nestjs/common';
import { NotAllowed } from '#libs/application';
import { databaseTrouble } from '#libs/persistence';
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** What the outside learns of something that was thrown. Refusals never come here: they are values. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly httpStatus: number;
  readonly retryAfterSeconds?: number;
  /** A bug or a broken part of ours: log it. */
  readonly isOurs: boolean;
}

/** Nobody is signed in where somebody must be. */
export class NotSignedIn extends Error {}

/** An argument that cannot be what it should be, such as an identifier that is none. The message is shown. */
export class BadInput extends Error {}

/** More work waits than can be done soon. The edge answers 503 with `Retry-After`; nothing was changed. */
export class Busy extends Error {
  constructor(readonly retryAfterSeconds = 2) {
    super('Too much is going on at the moment. Nothing was changed; try again in a few seconds.');
  }
}

const TRY_AGAIN =
  'This did not work just now and may work in a moment. If you were saving something, check whether it was saved, then try again.';

const UNSTORABLE = 'The text holds a character that cannot be kept.';

const NAMES: Readonly<Record<number, string>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

export function problemOf(error: unknown): Problem {
  if (error instanceof NotAllowed) {
    return { code: 'FORBIDDEN', message: 'You may not do this.', httpStatus: 403, isOurs: false };
  }
  if (error instanceof NotSignedIn) {
    return { code: 'UNAUTHENTICATED', message: 'Sign in first.', httpStatus: 401, isOurs: false };
  }
  if (error instanceof BadInput) {
    return { code: 'BAD_USER_INPUT', message: error.message, httpStatus: 400, isOurs: false };
  }
  if (error instanceof Busy) {
    const { message, retryAfterSeconds } = error;
    return { code: 'SERVICE_UNAVAILABLE', message, httpStatus: 503, retryAfterSeconds, isOurs: false };
  }
  if (error instanceof HttpException && error.getStatus() < 500) {
    const httpStatus = error.getStatus();
    return { code: NAMES[httpStatus] ?? 'BAD_REQUEST', message: error.message, httpStatus, isOurs: false };
  }
  switch (databaseTrouble(error)) {
    case 'unstorable':
      return { code: 'BAD_USER_INPUT', message: UNSTORABLE, httpStatus: 400, isOurs: false };
    case 'passing':
      return { code: 'SERVICE_UNAVAILABLE', message: TRY_AGAIN, httpStatus: 503, retryAfterSeconds: 2, isOurs: true };
    case undefined:
      return { code: 'INTERNAL', message: 'Something went wrong on our side.', httpStatus: 500, isOurs: true };
  }
}

/** The same for GraphQL; only trouble of ours changes the HTTP status, so that proxies and clients try again. */
export function toGraphQLError(problem: Problem, requestId: string | undefined): GraphQLError {
  const headers = new HeaderMap();
  if (problem.retryAfterSeconds !== undefined) headers.set('retry-after', String(problem.retryAfterSeconds));
  return new GraphQLError(problem.message, {
    extensions: {
      code: problem.code,
      ...(problem.isOurs && requestId ? { requestId } : {}),
      ...(problem.httpStatus === 503 ? { http: { status: 503, headers } } : {}),
    },
  });
}

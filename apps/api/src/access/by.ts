import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Officer } from '#libs/domain';
import { NotSignedIn } from '../platform/problem.js';
import { requestOf } from './request.js';
import { officerOf } from './sessions.js';
import { readVoterAuthorisation } from './voter-authorisation.js';
import type { VoterAuthorisation } from './voter-authorisation.js';

/** The signed-in officer. @throws NotSignedIn where an operation also lets others pass; use `@MaybeBy` there */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Officer => {
  const officer = officerOf(requestOf(context));
  if (!officer) throw new NotSignedIn();
  return officer;
});

/** The signed-in officer, if there is one. */
export const MaybeBy = createParamDecorator((_: unknown, context: ExecutionContext): Officer | undefined =>
  officerOf(requestOf(context)),
);

/** What the voter showed; the use case checks it. @throws NotSignedIn when the header is missing or malformed */
export const Voter = createParamDecorator((_: unknown, context: ExecutionContext): VoterAuthorisation => {
  const voter = readVoterAuthorisation(requestOf(context).headers.authorization);
  if (!voter) throw new NotSignedIn();
  return voter;
});

import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { problemOf } from '../platform/problem.js';

/** Codes whose message was written for the outside: by us, by the parser, or by the validator. */
const SHOWN = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'SERVICE_UNAVAILABLE',
  'INTERNAL',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'METHOD_NOT_ALLOWED',
]);

const log = new Logger('Problem');

/** The last look at every GraphQL error: what was not written for the outside does not reach it (API-03). */
export function hideDetail(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  const { message, path, locations } = formatted;
  if (typeof code === 'string' && SHOWN.has(code)) {
    const requestId = formatted.extensions?.requestId;
    return {
      message: message.replace(/ Did you mean .*$/s, ''),
      ...(path ? { path } : {}),
      ...(locations ? { locations } : {}),
      extensions: { code, ...(typeof requestId === 'string' ? { requestId } : {}) },
    };
  }
  const cause = unwrapResolverError(error);
  const problem = problemOf(cause);
  if (problem.isOurs) log.error(cause instanceof GraphQLError || !(cause instanceof Error) ? message : cause.stack);
  return { message: problem.message, ...(path ? { path } : {}), extensions: { code: problem.code } };
}

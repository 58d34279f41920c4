import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import { problemOf, toGraphQLError } from './problem.js';
import { requestIdOf } from './request-id.js';

/** The only place where something thrown becomes an answer. Its text never reaches the outside; the request id does. */
@Catch()
export class EveryProblem implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): GraphQLError | void {
    const problem = problemOf(error);
    if (host.getType<GqlContextType>() === 'graphql') {
      const request = host.getArgByIndex<{ req: Request }>(2).req;
      if (error instanceof GraphQLError) return error;
      if (problem.isOurs) this.write(error, requestIdOf(request));
      return toGraphQLError(problem, requestIdOf(request));
    }
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (problem.isOurs) this.write(error, requestIdOf(request));
    if (response.headersSent) return void response.destroy();
    if (problem.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(problem.retryAfterSeconds));
    if (problem.httpStatus === 413) response.setHeader('Connection', 'close');
    const { code, message } = problem;
    response.status(problem.httpStatus).json({ code, message, requestId: requestIdOf(request) });
  }

  /** Parameters of a failed statement are left out: they may be a ballot or a token. */
  private write(error: unknown, requestId: string): void {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.log.error(`request ${requestId}: ${stack}`);
  }
}

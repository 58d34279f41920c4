import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { NotAllowed } from '#libs/application';
import { ROLES } from '#libs/domain';
import type { Officer, Role } from '#libs/domain';
import { NotSignedIn } from '../platform/problem.js';
import { ALLOWED_CALLERS } from './allow.js';
import type { Caller } from './allow.js';
import { requestOf } from './request.js';
import { Sessions } from './sessions.js';
import { readVoterAuthorisation } from './voter-authorisation.js';

const isRole = (caller: Caller): caller is Role => ROLES.some((role) => role === caller);

/** Stands before every query, mutation and REST handler; lets nobody pass whom `@Allow` does not name. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const callers = this.reflector.get<readonly Caller[] | undefined>(ALLOWED_CALLERS, context.getHandler()) ?? [];
    const request = requestOf(context);
    const officer = await this.sessions.find(request);
    if (callers.includes('public')) return true;
    if (callers.includes('voter') && readVoterAuthorisation(request.headers.authorization)) return true;
    if (officer && (callers.includes('signed-in') || callers.some((caller) => holds(officer, caller)))) return true;
    throw officer ? new NotAllowed(callers.filter(isRole)) : new NotSignedIn();
  }
}

const holds = (officer: Officer, caller: Caller): boolean => isRole(caller) && officer.roles.includes(caller);

import { SetMetadata } from '@nestjs/common';
import type { Role } from '#libs/domain';

/**
 * Who may call an operation: holders of a role, anyone signed in as an officer, a voter of an election (the use case
 * checks the token), or everybody. Any one of those listed suffices.
 */
export type Caller = Role | 'signed-in' | 'voter' | 'public';

export const ALLOWED_CALLERS = 'quorate:allowed-callers';

/** Stands on every query, mutation and REST handler. Without it the API does not start (API-08: default is deny). */
export const Allow = (...callers: readonly [Caller, ...Caller[]]): MethodDecorator =>
  SetMetadata(ALLOWED_CALLERS, callers);

import { randomUUID } from 'node:crypto';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { parseEmail } from '#libs/domain';
import type { OfficerId, Role } from '#libs/domain';
import type { OfficerRecord } from '../ports/officer-store.js';
import { readName } from './new-organisation.js';

export interface OfficerToMake {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export type NewOfficerRefusal =
  { readonly code: 'EMAIL_NOT_VALID' } | { readonly code: 'NAME_MISSING' } | { readonly code: 'ROLE_MISSING' };

/** The record of an officer who is not stored yet, under a random id. */
export function newOfficer(given: OfficerToMake): Result<OfficerRecord, NewOfficerRefusal> {
  const email = parseEmail(given.email);
  const name = readName(given.name);
  const roles = [...new Set(given.roles)].sort();
  if (!email) return err({ code: 'EMAIL_NOT_VALID' });
  if (name === undefined) return err({ code: 'NAME_MISSING' });
  if (roles.length === 0) return err({ code: 'ROLE_MISSING' });
  return ok({ officerId: randomUUID() as string as OfficerId, email, name, roles, active: true });
}

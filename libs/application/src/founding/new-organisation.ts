import { randomUUID } from 'node:crypto';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { isUsableText, tidyText } from '#libs/domain';
import type { Actor, OrganisationId } from '#libs/domain';
import type { OrganisationRecord } from '../ports/organisation-store.js';
import type { Stores } from '../ports/stores.js';

/** Characters of a name of a body or a person. */
export const LONGEST_NAME = 200;

export interface OrganisationToMake {
  readonly name: string;
  readonly nameCy?: string;
  /** IANA name; Europe/London unless told. */
  readonly timeZone?: string;
}

export type NewOrganisationRefusal =
  | { readonly code: 'NAME_MISSING'; readonly field: 'name' | 'nameCy' }
  | { readonly code: 'TIME_ZONE_NOT_KNOWN'; readonly field: 'timeZone' };

/** A name in its one spelling; undefined where there is none, it is too long, or holds what nobody sees. */
export function readName(text: string): string | undefined {
  const name = tidyText(text);
  return isUsableText(name, LONGEST_NAME) ? name : undefined;
}

/** The record of a body that is not stored yet, under a random id. */
export function newOrganisation(given: OrganisationToMake): Result<OrganisationRecord, NewOrganisationRefusal> {
  const name = readName(given.name);
  const timeZone = given.timeZone ?? 'Europe/London';
  if (name === undefined) return err({ code: 'NAME_MISSING', field: 'name' });
  const isNamedInWelsh = (given.nameCy ?? '').trim() !== '';
  const nameCy = isNamedInWelsh ? readName(given.nameCy ?? '') : undefined;
  if (isNamedInWelsh && nameCy === undefined) return err({ code: 'NAME_MISSING', field: 'nameCy' });
  if (!isTimeZone(timeZone)) return err({ code: 'TIME_ZONE_NOT_KNOWN', field: 'timeZone' });
  const organisationId = randomUUID() as string as OrganisationId;
  return ok({ organisationId, name, nameCy, timeZone });
}

/** Stores a new body, in a transaction of its own tenancy. */
export async function addOrganisation(
  { organisation, audit }: Pick<Stores, 'organisation' | 'audit'>,
  record: OrganisationRecord,
  by: Actor,
): Promise<void> {
  const { organisationId, name } = record;
  await organisation.add(record);
  await audit.append({ type: 'OrganisationCreated', by, details: { organisationId, name } });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

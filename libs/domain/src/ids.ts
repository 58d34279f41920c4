import type { Brand } from '#libs/basics';

export type OrganisationId = Brand<string, 'OrganisationId'>;
export type OfficerId = Brand<string, 'OfficerId'>;
export type MemberId = Brand<string, 'MemberId'>;
export type ImportId = Brand<string, 'ImportId'>;
export type ElectionId = Brand<string, 'ElectionId'>;
export type ContestId = Brand<string, 'ContestId'>;
export type CandidateId = Brand<string, 'CandidateId'>;
/** Names a contest in its public record: 14 Base58 characters (a contest is a Belenios election of its own). */
export type BeleniosUuid = Brand<string, 'BeleniosUuid'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads an identifier at the edge; `undefined` unless it is a lower-case UUID. */
export function parseId<Id extends Brand<string, string>>(text: string): Id | undefined {
  return UUID.test(text) ? (text as Id) : undefined;
}

import { RollDigest } from '#libs/domain';
import type { BeleniosUuid, ElectionDefinition, RollReason } from '#libs/domain';
import type { ElectionSeen, RollEntrySeen, RollSeen } from '../ports/examination-store.js';
import { differs } from './findings.js';
import type { Faults } from './findings.js';

/** The frozen roll of a contest: every line again, and what stands above them. */
export function rollFaults(input: {
  readonly election: ElectionSeen;
  readonly electionId: string;
  readonly definition: ElectionDefinition | undefined;
  readonly uuid: string;
  readonly roll: RollSeen;
  readonly entries: readonly RollEntrySeen[];
}): Faults {
  const { election, electionId, definition, uuid, roll, entries } = input;
  const defined = definition?.contests.find((contest) => contest.uuid === uuid);
  const digest = new RollDigest({ uuid: uuid as BeleniosUuid, recordDate: roll.recordDate }); // as the contest names it
  for (const { memberNo, included, reason } of entries)
    digest.add({ memberNo, included, reason: reason as RollReason }); // hashed as it stands, whatever it is
  const included = entries.filter((entry) => entry.included).length;
  const moved = entries.filter(({ memberNo, registerNo }) => memberNo !== registerNo);
  return [
    ...differs('the digest', digest.hex(), roll.digest),
    ...differs('the digest in the definition', roll.digest, defined?.roll.digest),
    ...differs('the number of electors', included, roll.electors),
    ...differs('the number of electors in the definition', roll.electors, defined?.roll.electors),
    ...differs('the number of members left out', entries.length - included, roll.excluded),
    ...differs('the record date', election.recordDate, roll.recordDate),
    ...differs('the election', electionId, roll.electionId),
    ...moved
      .slice(0, 20)
      .map(({ memberNo, registerNo }) => `member ${memberNo} is ${registerNo ?? 'nobody'} in the register`),
  ];
}

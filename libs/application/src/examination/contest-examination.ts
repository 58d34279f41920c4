import { toHex } from '#libs/basics';
import type { CountRecord } from '#libs/counting';
import type { Actor, ElectionDefinition } from '#libs/domain';
import type { ContestOutcome, ContestRecord } from '#libs/evidence';
import { readContestRecord } from '#libs/evidence';
import { rootLine } from '../casting/root-line.js';
import type { Keyring } from '../keyring.js';
import type { PublicRecord } from '../opening/public-record.js';
import type { RecordWork } from '../ports/record-work.js';
import type { RootCopies } from '../ports/root-copies.js';
import type { WrittenEvent } from './audit-chain.js';
import { batchFaults, boxFaults, challengedFaults, markFaults, rightsFaults } from './examine-box.js';
import { countFaults } from './examine-count.js';
import { eventFaults } from './examine-record-events.js';
import { rollLogSeenFaults } from './examine-roll-log.js';
import { rollFaults } from './examine-roll.js';
import { credentialsIn, setupFaults } from './examine-setup.js';
import { Alarm, NotYet, only } from './findings.js';
import type { ExaminationName, Faults, FindingList } from './findings.js';
import type { ContestRows, ElectionRows } from './see-election.js';

/** One contest among everything that was read of its election. */
export interface ContestPlaceSeen {
  readonly rows: ElectionRows;
  readonly definition: ElectionDefinition | undefined;
  readonly each: ContestRows;
  readonly by: Actor;
  readonly trail: readonly WrittenEvent[];
}

/** What one contest is examined with. */
export interface ExaminationMeans {
  readonly publicRecord: PublicRecord;
  readonly recordWork: RecordWork;
  readonly keyring: Keyring;
  readonly copies: RootCopies;
}

/** Examines one contest: its roll, rights, box, record and count. */
export class ContestExamination {
  constructor(private readonly means: ExaminationMeans) {}

  /** Gives what the declaration must say about the contest, if it has come so far. */
  async examine(list: FindingList, place: ContestPlaceSeen): Promise<ContestOutcome | undefined> {
    const { rows, definition, each, by } = place;
    const { contest, ballots, batches, seals, events } = each;
    const { uuid } = contest;
    const [election] = rows.elections;
    if (!election) return undefined;
    await list.examine(
      'roll',
      () => rollFaults({ ...rows, election, definition, uuid, roll: only('roll', each.rolls), entries: each.entries }),
      uuid,
    );
    const list64 = (): { readonly credentials: Uint8Array; readonly tokenDigest: string } =>
      only('list of credentials', each.lists);
    await list.examine(
      'setup',
      () => {
        const setup = only('beginning of the record', each.setups);
        return setupFaults({ election, definition, uuid, setup, credentials: list64().credentials, keys: each.keys });
      },
      uuid,
    );
    const hashOf = (credential: string): string =>
      toHex(this.means.keyring.credentialHash(contest.contestId, credential));
    await list.examine(
      'rights',
      () => {
        const { credentials, tokenDigest: issued } = list64();
        const hashes = new Set(credentialsIn(credentials).map(hashOf));
        const spares = election.spareCodes;
        return rightsFaults({ ...each, digest: each.rightsDigest, issued, credentials: hashes, spares });
      },
      uuid,
    );
    await list.examine(
      'roll-log',
      () => {
        const credentials = credentialsIn(list64().credentials);
        const electors = only('roll', each.rolls).electors;
        const makerKey = definition?.codes.key ?? null;
        const installationKey = this.means.keyring.publicKeyHex;
        const { contestId } = contest;
        const facts = { contestId, uuid, electors, credentials, makerKey, installationKey, hashOf, trail: place.trail };
        return rollLogSeenFaults({ ...facts, log: each.log, codes: rows.codes, ballots });
      },
      uuid,
    );
    const blocked = new Set(each.log.blocked.map(({ credentialHash }) => credentialHash));
    const whenSealed = async (name: ExaminationName, look: () => Faults | NotYet | Promise<Faults | NotYet>) =>
      list.examine(name, () => (seals.length > 0 ? look() : new NotYet('the box is not sealed for good yet')), uuid);
    await whenSealed('marks', () => markFaults({ ...each, repeatBallots: election.repeatBallots, hashOf, blocked }));
    await whenSealed('box', () => boxFaults(ballots));
    await list.examine('challenged', () => challengedFaults(each), uuid);
    await whenSealed('batches', () => batchFaults({ uuid, batches, ballots, seal: only('seal', seals) }));
    await whenSealed('published-roots', () => this.publishedRoots(each));
    const bytes = await this.archiveOf(each, by);
    await list.examine('record', () => this.recordFaults(bytes, events), uuid);
    return this.examineCount(list, { ...place, bytes });
  }

  private async examineCount(
    list: FindingList,
    { rows, definition, each, bytes }: ContestPlaceSeen & { readonly bytes: Uint8Array | Error },
  ): Promise<ContestOutcome | undefined> {
    const { contest, events, runs, lots, seals } = each;
    const defined = definition?.contests.find(({ uuid }) => uuid === contest.uuid);
    const read = bytes instanceof Error ? undefined : await readContestRecord(bytes);
    await list.examine(
      'count',
      () => {
        if (!events.some(({ type }) => type === 'Result'))
          return runs.length + lots.length === 0
            ? new NotYet('the box is not opened yet')
            : ['it was counted unopened'];
        if (bytes instanceof Error || !defined) return ['there is no record, or no definition, to count by'];
        const isUnderWay = rows.elections[0]?.state === 'opened';
        return countFaults({
          recordWork: this.means.recordWork,
          record: bytes,
          contest: defined,
          runs,
          lots,
          isUnderWay,
        });
      },
      contest.uuid,
    );
    return read?.ok && defined ? outcomeOf(read.value, each, seals[0]?.sealNumber) : undefined;
  }

  /** The copy may be behind, never ahead, and never different. */
  private async publishedRoots({ contest, batches }: ContestRows): Promise<Faults | NotYet> {
    const lines = await this.means.copies.lines(contest.uuid);
    if (!lines) return new NotYet('no copy of the roots is kept here');
    const right = batches.map((batch) => rootLine(this.means.keyring, contest.uuid, batch));
    return lines.flatMap((line, i) => (line === right[i] ? [] : [`the published root of batch ${i + 1} is another`]));
  }

  private async archiveOf({ contest }: ContestRows, by: Actor): Promise<Uint8Array | Error> {
    try {
      const bytes = await this.means.publicRecord.whole(by.organisationId, contest.contestId);
      return bytes ?? new Error('there is no record');
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private async recordFaults(bytes: Uint8Array | Error, events: ContestRows['events']): Promise<Faults | Alarm> {
    if (bytes instanceof Error) return [`the record cannot be written: ${bytes.message}`];
    const verified = await this.means.recordWork.verify(bytes);
    const faults = eventFaults(events);
    if (verified.ok || faults.length > 0) return faults;
    return verified.error === 'alarm'
      ? new Alarm('a voter made a ballot that no program of ours makes (rule S14)')
      : [verified.error];
  }
}

function outcomeOf(
  { head, numTallied }: ContestRecord,
  { runs }: ContestRows,
  sealNumber: string | undefined,
): ContestOutcome | undefined {
  const run = runs.find(({ outcome }) => outcome === 'counted');
  if (!run || sealNumber === undefined) return undefined;
  try {
    const count = JSON.parse(run.record) as CountRecord; // compared with the count made again
    return { count, ballots: numTallied, recordHead: head, sealNumber };
  } catch {
    return undefined;
  }
}

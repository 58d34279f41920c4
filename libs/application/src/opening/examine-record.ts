import { Injectable } from '@nestjs/common';
import { err, ok, toHex } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Actor, ElectionDefinition, ElectionId } from '#libs/domain';
import type { ContestOutcome, ContestRecord } from '#libs/evidence';
import { digestHex, readContestRecord } from '#libs/evidence';
import type { CountRecord } from '#libs/counting';
import { authorise } from '../authorise.js';
import { rootLine } from '../casting/root-line.js';
import { approvalsExamined, turnoutExamined } from '../examination/examine-conduct.js';
import { readAuditChain } from '../examination/audit-chain.js';
import type { WrittenEvent } from '../examination/audit-chain.js';
import { batchFaults, boxFaults, challengedFaults, markFaults, rightsFaults } from '../examination/examine-box.js';
import { countFaults } from '../examination/examine-count.js';
import { bundleFaults, declarationFaults } from '../examination/examine-declaration.js';
import { constitutionFaults, definitionFaults, readFrozen } from '../examination/examine-definition.js';
import { keyFaults, seeKeys } from '../examination/examine-keys.js';
import { mixerFaults } from '../examination/examine-mixers.js';
import { eventFaults } from '../examination/examine-record-events.js';
import { codesFaults, rollLogSeenFaults } from '../examination/examine-roll-log.js';
import { rollFaults } from '../examination/examine-roll.js';
import { credentialsIn, setupFaults } from '../examination/examine-setup.js';
import { stateFaults } from '../examination/examine-state.js';
import { storyFaults } from '../examination/examine-story.js';
import { Alarm, FindingList, NotYet, only } from '../examination/findings.js';
import type { ExaminationFinding, ExaminationName, Faults } from '../examination/findings.js';
import { seeElection } from '../examination/see-election.js';
import type { ContestRows, ElectionRows } from '../examination/see-election.js';
import { RecordGroup } from '../election/record-group.js';
import { Keyring } from '../keyring.js';
import { RecordWork } from '../ports/record-work.js';
import { RootCopies } from '../ports/root-copies.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { PublicRecord } from './public-record.js';

export interface Examination {
  /** Nothing failed, and no inquiry is due. */
  readonly isSound: boolean;
  readonly findings: readonly ExaminationFinding[];
}
export type ExamineRecordRefusal = { readonly code: 'ELECTION_NOT_FOUND' | 'POLL_NOT_SET_UP' };

/**
 * Examines what the database holds about an election: everything that follows from something else is worked out again
 * and compared (TAMP-01). It finds what was changed behind our back; it repairs nothing, and writes nothing. Rows are
 * read one table after the other, so examine while no job is under way: what a job has half done looks wrong.
 *
 * Somebody who can change every table, the audit trail with it, the copy of the roots and the published records, and
 * who holds the keys of the installation, is found only by what others kept: see `quorate verify --roots`.
 */
@Injectable()
export class ExamineRecord {
  constructor(
    private readonly work: UnitOfWork,
    private readonly publicRecord: PublicRecord,
    private readonly recordWork: RecordWork,
    private readonly keyring: Keyring,
    private readonly copies: RootCopies,
    private readonly recordGroup: RecordGroup,
  ) {}

  async execute(command: {
    readonly electionId: ElectionId;
    readonly by: Actor;
  }): Promise<Result<Examination, ExamineRecordRefusal>> {
    const { electionId, by } = command;
    authorise(by, 'auditor', 'returning-officer');
    const rows = await this.read(by, (stores) => seeElection(stores, electionId));
    if (rows.elections.length === 0) return err({ code: 'ELECTION_NOT_FOUND' });
    if (rows.elections.every(({ definition }) => definition === null)) return err({ code: 'POLL_NOT_SET_UP' });
    const list = new FindingList();
    await this.examineElection(list, rows, by);
    return ok({ isSound: list.isSound, findings: list.findings });
  }

  private async examineElection(list: FindingList, rows: ElectionRows, by: Actor): Promise<void> {
    const { electionId, elections, contests } = rows;
    const [election] = elections;
    if (!election) return;
    const definition = readFrozen(election);
    const trail = await this.read(by, ({ audit }) => readAuditChain(audit));
    await list.examine('audit', () => trail.faults);
    await list.examine('definition', () => {
      const placed = contests.map(({ contest, candidates }) => ({ ...contest, candidates }));
      return definitionFaults(only('election', elections), placed, definition);
    });
    await list.examine('constitution', () => this.read(by, (stores) => constitutionFaults(stores, definition)));
    await list.examine('codes', () => {
      const lists = new Map(contests.flatMap((each) => each.lists.map((one) => [each.contest.uuid, one.credentials])));
      const installationKey = this.keyring.publicKeyHex;
      return codesFaults({
        codes: rows.codes,
        definition,
        installationKey,
        isClosed: election.closedAt !== null,
        lists,
      });
    });
    const places = contests.map(({ contest: { contestId, uuid } }) => ({ contestId, uuid }));
    await list.examine('keys', () =>
      this.read(by, async (stores) =>
        keyFaults(this.recordGroup.group, trail.events, electionId, await seeKeys(stores, electionId, places)),
      ),
    );
    await list.examine('mixers', () => {
      const keysOf = (uuid: string) => contests.find(({ contest }) => contest.uuid === uuid)?.keys ?? [];
      return mixerFaults({ definition, named: rows.mixers, keysOf });
    });
    const opened = new Map<string, ContestOutcome>();
    for (const each of contests) {
      const outcome = await this.examineContest(list, { rows, definition, each, by, trail: trail.events });
      if (outcome) opened.set(each.contest.uuid, outcome);
    }
    await list.examine('state', () => stateFaults(rows));
    await list.examine('declaration', () => {
      const { proposals, approvals } = rows;
      if (proposals.length + approvals.length === 0) return new NotYet('nothing is proposed yet');
      if (!definition) return ['no definition says what is declared'];
      return declarationFaults({ definition, outcomes: opened, proposals, approvals });
    });
    await list.examine('bundle', () =>
      rows.bundles.length === 0
        ? new NotYet('no evidence is published yet')
        : this.read(by, ({ examination }) => bundleFaults(examination, electionId)),
    );
    await list.examine('approvals', () =>
      this.read(by, (stores) => approvalsExamined(stores, trail.events, rows, definition)),
    );
    await list.examine('turnout', () => this.read(by, (stores) => turnoutExamined(stores, electionId, election)));
    await list.examine('story', () => {
      const definitionDigest = digestHex(election.definition ?? '');
      return storyFaults(trail.events, { ...rows, election, definitionDigest, contests: contests.map(storyOf) });
    });
  }

  /** Everything about one contest; gives what the declaration must say about it, if it has come so far. */
  private async examineContest(list: FindingList, place: ContestPlaceSeen): Promise<ContestOutcome | undefined> {
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
    const hashOf = (credential: string): string => toHex(this.keyring.credentialHash(contest.contestId, credential));
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
        const installationKey = this.keyring.publicKeyHex;
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
        return countFaults({ recordWork: this.recordWork, record: bytes, contest: defined, runs, lots, isUnderWay });
      },
      contest.uuid,
    );
    return read?.ok && defined ? outcomeOf(read.value, each, seals[0]?.sealNumber) : undefined;
  }

  /** The copy may be behind, never ahead, and never different. */
  private async publishedRoots({ contest, batches }: ContestRows): Promise<Faults | NotYet> {
    const lines = await this.copies.lines(contest.uuid);
    if (!lines) return new NotYet('no copy of the roots is kept here');
    const right = batches.map((batch) => rootLine(this.keyring, contest.uuid, batch));
    return lines.flatMap((line, i) => (line === right[i] ? [] : [`the published root of batch ${i + 1} is another`]));
  }

  private async archiveOf({ contest }: ContestRows, by: Actor): Promise<Uint8Array | Error> {
    try {
      const bytes = await this.publicRecord.whole(by.organisationId, contest.contestId);
      return bytes ?? new Error('there is no record');
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private async recordFaults(bytes: Uint8Array | Error, events: ContestRows['events']): Promise<Faults | Alarm> {
    if (bytes instanceof Error) return [`the record cannot be written: ${bytes.message}`];
    const verified = await this.recordWork.verify(bytes);
    const faults = eventFaults(events);
    if (verified.ok || faults.length > 0) return faults;
    return verified.error === 'alarm'
      ? new Alarm('a voter made a ballot that no program of ours makes (rule S14)')
      : [verified.error];
  }

  private async read<T>(by: Actor, look: (stores: Stores) => Promise<T>): Promise<T> {
    const found = await this.work.run<T, never>(by.organisationId, async (stores) => ok(await look(stores)));
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

interface ContestPlaceSeen {
  readonly rows: ElectionRows;
  readonly definition: ElectionDefinition | undefined;
  readonly each: ContestRows;
  readonly by: Actor;
  readonly trail: readonly WrittenEvent[];
}

const storyOf = (each: ContestRows) => ({
  ...each,
  roll: each.rolls[0],
  setup: each.setups[0],
  tokenDigest: each.lists[0]?.tokenDigest,
  rights: each.rights.length,
  seal: each.seals[0],
});

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

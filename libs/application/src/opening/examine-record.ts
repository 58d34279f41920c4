import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Actor, ElectionId } from '#libs/domain';
import type { ContestOutcome } from '#libs/evidence';
import { digestHex } from '#libs/evidence';
import { authorise } from '../authorise.js';
import { approvalsExamined, turnoutExamined } from '../examination/examine-conduct.js';
import { readAuditChain } from '../examination/audit-chain.js';
import { ContestExamination } from '../examination/contest-examination.js';
import { bundleFaults, declarationFaults } from '../examination/examine-declaration.js';
import { constitutionFaults, definitionFaults, readFrozen } from '../examination/examine-definition.js';
import { keyFaults, seeKeys } from '../examination/examine-keys.js';
import { mixerFaults } from '../examination/examine-mixers.js';
import { codesFaults } from '../examination/examine-roll-log.js';
import { stateFaults } from '../examination/examine-state.js';
import { storyFaults } from '../examination/examine-story.js';
import { FindingList, NotYet, only } from '../examination/findings.js';
import type { ExaminationFinding } from '../examination/findings.js';
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
    const { publicRecord, recordWork, keyring, copies } = this;
    const contest = new ContestExamination({ publicRecord, recordWork, keyring, copies });
    for (const each of contests) {
      const outcome = await contest.examine(list, { rows, definition, each, by, trail: trail.events });
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

  private async read<T>(by: Actor, look: (stores: Stores) => Promise<T>): Promise<T> {
    const found = await this.work.run<T, never>(by.organisationId, async (stores) => ok(await look(stores)));
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

const storyOf = (each: ContestRows) => ({
  ...each,
  roll: each.rolls[0],
  setup: each.setups[0],
  tokenDigest: each.lists[0]?.tokenDigest,
  rights: each.rights.length,
  seal: each.seals[0],
});

import { Inject, Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import { issueCodes } from '#libs/domain';
import type { Actor, ElectionId, WrongState } from '#libs/domain';
import { LONGEST_CODE_LINE, LONGEST_CODE_STATEMENT, readSignedCodeStatement } from '#libs/evidence';
import type { CodeStatementFault } from '#libs/evidence';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import { RecordGroup } from '../election/record-group.js';
import { Keyring } from '../keyring.js';
import { RANDOM_BYTES } from '../ports/random-bytes.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { LineTooLong, linesOf } from './lines-of.js';
import { PublicCodesReader, statementRefusal } from './read-public-codes.js';
import type { CodesExpected, PublicCodesRefusal } from './read-public-codes.js';
import { ELECTORS_AT_A_TIME, inRandomOrder, storeLists, storeRights } from './store-codes.js';

/** As many bytes as the public part of the codes of a million electors has, in one contest. */
export const MOST_PUBLIC_CODES_BYTES = 256 * 1024 * 1024;
const STORE_SECONDS = 900;

export interface CodesTaken {
  readonly electors: number;
  readonly spares: number;
}

export type TakeCodesRefusal =
  | ElectionNotFound
  | WrongState
  | CodeStatementFault
  | PublicCodesRefusal
  | { readonly code: 'CODES_MADE_BY_PLATFORM' }
  | { readonly code: 'CODES_TOO_LARGE'; readonly most: number };

/**
 * Takes the public part of codes that were made outside, in the place of making them here: all of it or nothing. It is
 * read and checked line by line before the one transaction begins; a roll that is frozen does not change meanwhile.
 */
@Injectable()
export class TakeCodes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly record: RecordGroup,
    @Inject(RANDOM_BYTES) private readonly random: RandomBytes,
  ) {}

  async execute({
    electionId,
    file,
    by,
  }: {
    readonly electionId: ElectionId;
    /** Lines of JSON, as `quorate codes make` writes them. */
    readonly file: AsyncIterable<Uint8Array>;
    readonly by: Actor;
  }): Promise<Result<CodesTaken, TakeCodesRefusal>> {
    authorise(by, 'returning-officer');
    const expected = await this.work.run<CodesExpected, TakeCodesRefusal>(by.organisationId, (stores) =>
      expectedOf(stores, electionId),
    );
    if (!expected.ok) return expected;
    try {
      const read = await this.readAll(expected.value, file);
      return read.ok ? await this.store(expected.value, read.value, by) : read;
    } catch (error) {
      if (error instanceof LineTooLong)
        return err(
          error.line === undefined
            ? { code: 'CODES_TOO_LARGE', most: MOST_PUBLIC_CODES_BYTES }
            : { code: 'CODES_LINE_WRONG', line: error.line, reason: 'it is too long' },
        );
      throw error;
    }
  }

  private async readAll(
    expected: CodesExpected,
    file: AsyncIterable<Uint8Array>,
  ): Promise<Result<ReadCodes, TakeCodesRefusal>> {
    const lines = linesOf(file, {
      bytes: MOST_PUBLIC_CODES_BYTES,
      first: LONGEST_CODE_STATEMENT,
      others: LONGEST_CODE_LINE,
    })[Symbol.asyncIterator]();
    const first = await lines.next();
    const signed = readSignedCodeStatement(first.done ? '' : first.value);
    if (!signed.ok) return signed;
    const { statement } = signed.value;
    const refusal = statementRefusal(expected, { statement, publicKey: signed.value.signed.publicKey });
    if (refusal) return err(refusal);
    const reader = new PublicCodesReader(expected, { group: this.record.group, keyring: this.keyring });
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      const wrong = await reader.add(next.value);
      if (wrong) return err(wrong);
    }
    const ended = reader.end(statement);
    return ended.ok ? ok({ ...ended.value, statement: signed.value.signed }) : ended;
  }

  private store(
    { electionId, contests, policy }: CodesExpected,
    { issued, lists, statement }: ReadCodes,
    by: Actor,
  ): Promise<Result<CodesTaken, TakeCodesRefusal>> {
    return this.work.run<CodesTaken, TakeCodesRefusal>(by.organisationId, async (stores) => {
      const { elections, credentials, audit } = stores;
      await credentials.allowLongStatements(STORE_SECONDS);
      const held = await holdElection(elections, electionId);
      if (!held.ok) return held;
      const moved = issueCodes(held.value, await elections.now());
      if (!moved.ok) return moved;
      const mixed = inRandomOrder(issued, this.random);
      for (let from = 0; from < mixed.length; from += ELECTORS_AT_A_TIME)
        await storeRights(stores, this.keyring, { contests, issued: mixed.slice(from, from + ELECTORS_AT_A_TIME) });
      const told = await storeLists(stores, { electionId, contests, lists, statement });
      await elections.save(moved.value);
      const made = { electors: issued.length, spares: policy.spares };
      await audit.append({
        type: 'VotingCodesIssued',
        by,
        details: { electionId, ...made, messages: 0, contests: told },
      });
      return ok(made);
    });
  }
}

type ReadCodes = Pick<Parameters<typeof storeLists>[1], 'lists' | 'statement'> &
  Pick<Parameters<typeof storeRights>[2], 'issued'>;

async function expectedOf(
  { elections, codes, credentials }: Stores,
  electionId: ElectionId,
): Promise<Result<CodesExpected, TakeCodesRefusal>> {
  const held = await holdElection(elections, electionId);
  if (!held.ok) return held;
  const policy = held.value.safeguards.codes;
  if (policy.madeBy === 'platform') return err({ code: 'CODES_MADE_BY_PLATFORM' });
  const mayIssue = issueCodes(held.value, await elections.now());
  if (!mayIssue.ok) return mayIssue;
  const maker = await codes.maker(electionId);
  if (!maker) throw new Error(`election ${electionId} has no maker of its codes`);
  const contests = await elections.contestsOf(electionId);
  return ok({ electionId, contests, policy, maker, electors: await credentials.electorsByNumber(electionId) });
}

import { Args, Context, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import {
  ConfirmRegisterImport,
  DiscardRegisterImport,
  KeepBothMembers,
  MatchRegisterColumns,
  ReadRegister,
  UndoRegisterImport,
} from '#libs/application';
import { MOST_REGISTER_COLUMNS } from '#libs/domain';
import type { ImportId, Officer } from '#libs/domain';
import type { Request } from 'express';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { BadInput } from '../platform/problem.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import {
  ColumnMatchInput,
  ConfirmRegisterImportResult,
  DiscardRegisterImportResult,
  KeepBothMembersResult,
  MatchRegisterColumnsResult,
  UndoRegisterImportResult,
  toRegisterImportObject,
} from './register-import.types.js';
import type {
  BothMembersKept,
  ColumnsMatched,
  RegisterImportConfirmed,
  RegisterImportDiscarded,
  RegisterImportUndone,
} from './register-import.types.js';

/** Of any act that is explained. */
const LONGEST_REASON = 500;
/** How long comparing a whole file may take: no byte passes meanwhile. */
const COMPARE_MS = 10 * 60_000;

@Resolver()
export class ChangeRegisterImportResolver {
  constructor(
    private readonly match: MatchRegisterColumns,
    private readonly keep: KeepBothMembers,
    private readonly confirm: ConfirmRegisterImport,
    private readonly discard: DiscardRegisterImport,
    private readonly undo: UndoRegisterImport,
    private readonly read: ReadRegister,
  ) {}

  @Mutation(() => MatchRegisterColumnsResult, {
    description:
      'Say what the columns of the file are, and read it again with them. Columns that are not named stay as they are. Secretary only.',
  })
  @Allow('secretary')
  async matchRegisterColumns(
    @Args('importId', { type: () => ID }) importId: string,
    @Args('columns', { type: () => [ColumnMatchInput] }) columns: ColumnMatchInput[],
    @By() by: Officer,
    @Context() { req }: { req: Request },
  ): Promise<ColumnsMatched | Refusal> {
    if (columns.length > MOST_REGISTER_COLUMNS) throw new BadInput(`columns may have ${MOST_REGISTER_COLUMNS} items.`);
    req.socket.setTimeout(COMPARE_MS);
    const outcome = await this.match.execute({
      by,
      importId: readId<ImportId>(importId, 'importId'),
      columns: columns.map(({ place, column }) => ({ place, column: column ?? null })),
    });
    return outcome.ok ? { import: toRegisterImportObject(outcome.value) } : toRefusal(outcome.error);
  }

  @Mutation(() => KeepBothMembersResult, {
    description: 'Say of a row that may be a duplicate that it is another person. Secretary only.',
  })
  @Allow('secretary')
  async keepBothMembers(
    @Args('importId', { type: () => ID }) importId: string,
    @Args('line', { type: () => Int }) line: number,
    @By() by: Officer,
  ): Promise<BothMembersKept | Refusal> {
    const outcome = await this.keep.execute({ by, line, importId: readId<ImportId>(importId, 'importId') });
    return outcome.ok ? { import: toRegisterImportObject(outcome.value) } : toRefusal(outcome.error);
  }

  @Mutation(() => ConfirmRegisterImportResult, {
    description: 'Carry out what the preview shows, whole or not at all. Secretary only.',
  })
  @Allow('secretary')
  async confirmRegisterImport(
    @Args('importId', { type: () => ID }) importId: string,
    @Args('previewDigest', { type: () => String, description: 'Of the preview that was looked at.' })
    previewDigest: string,
    @By() by: Officer,
  ): Promise<RegisterImportConfirmed | Refusal> {
    const outcome = await this.confirm.execute({ by, previewDigest, importId: readId<ImportId>(importId, 'importId') });
    if (!outcome.ok) return toRefusal(outcome.error);
    return { import: toRegisterImportObject(outcome.value, await this.read.undoable(by)) };
  }

  @Mutation(() => DiscardRegisterImportResult, {
    description: 'Throw an import away that was not confirmed. The register stays as it is. Secretary only.',
  })
  @Allow('secretary')
  async discardRegisterImport(
    @Args('importId', { type: () => ID }) importId: string,
    @By() by: Officer,
  ): Promise<RegisterImportDiscarded | Refusal> {
    const outcome = await this.discard.execute({ by, importId: readId<ImportId>(importId, 'importId') });
    return outcome.ok ? { import: toRegisterImportObject(outcome.value) } : toRefusal(outcome.error);
  }

  @Mutation(() => UndoRegisterImportResult, {
    description:
      'Take back what the newest confirmed import did, exactly, so long as no roll was frozen since. Secretary only.',
  })
  @Allow('secretary')
  async undoRegisterImport(
    @Args('importId', { type: () => ID }) importId: string,
    @Args('reason', { type: () => String, nullable: true, description: 'For the audit trail; up to 500 characters.' })
    reason: string | null,
    @By() by: Officer,
  ): Promise<RegisterImportUndone | Refusal> {
    const given = (reason ?? '').trim();
    if (given.length > LONGEST_REASON) throw new BadInput(`reason may have ${LONGEST_REASON} characters.`);
    const outcome = await this.undo.execute({
      by,
      importId: readId<ImportId>(importId, 'importId'),
      ...(given === '' ? {} : { reason: given }),
    });
    return outcome.ok ? { import: toRegisterImportObject(outcome.value) } : toRefusal(outcome.error);
  }
}

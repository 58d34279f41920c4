import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { ConfirmRegisterImport, DiscardRegisterImport, KeepBothMembers } from '#libs/application';
import type { ImportId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import {
  ConfirmRegisterImportResult,
  DiscardRegisterImportResult,
  KeepBothMembersResult,
  toRegisterImportObject,
} from './register-import.types.js';
import type { BothMembersKept, RegisterImportConfirmed, RegisterImportDiscarded } from './register-import.types.js';

@Resolver()
export class ChangeRegisterImportResolver {
  constructor(
    private readonly keep: KeepBothMembers,
    private readonly confirm: ConfirmRegisterImport,
    private readonly discard: DiscardRegisterImport,
  ) {}

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
    return outcome.ok ? { import: toRegisterImportObject(outcome.value) } : toRefusal(outcome.error);
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
}

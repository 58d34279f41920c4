import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MOST_ON_A_PAGE, ReadRegister } from '#libs/application';
import { fileFaultInWords, rowFaultInWords } from '#libs/domain';
import type { FileFaultCode, ImportId, Officer, RowFaultCode, RowVerdict } from '#libs/domain';
import type { Request } from 'express';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import { languageOf } from '../refusals/language.js';
import {
  RegisterFileFaultObject,
  RegisterImportObject,
  RegisterImportRowPage,
  RegisterRowFaultObject,
  RegisterRowVerdict,
  toRegisterImportObject,
  toRegisterImportRowObject,
} from './register-import.types.js';

@Resolver()
export class RegisterImportsResolver {
  constructor(private readonly read: ReadRegister) {}

  @Query(() => [RegisterImportObject], { description: 'The newest 50 imports, newest first. Secretary only.' })
  @Allow('secretary')
  async registerImports(@By() by: Officer): Promise<RegisterImportObject[]> {
    const undoable = await this.read.undoable(by);
    return (await this.read.imports(by)).map((found) => toRegisterImportObject(found, undoable));
  }

  @Query(() => RegisterImportObject, { nullable: true })
  @Allow('secretary')
  async registerImport(
    @Args('id', { type: () => ID }) id: string,
    @By() by: Officer,
  ): Promise<RegisterImportObject | null> {
    const found = await this.read.import(by, readId<ImportId>(id, 'id'));
    return found ? toRegisterImportObject(found, await this.read.undoable(by)) : null;
  }

  @Query(() => RegisterImportRowPage, {
    description: 'Rows of an import: first the members who are not in the file, then the file in its order.',
  })
  @Allow('secretary')
  async registerImportRows(
    @Args('importId', { type: () => ID }) importId: string,
    @Args('verdict', { type: () => RegisterRowVerdict, nullable: true }) verdict: RowVerdict | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: `At most ${MOST_ON_A_PAGE}.` }) first: number,
    @Args('after', { type: () => Int, nullable: true }) after: number | null,
    @By() by: Officer,
  ): Promise<RegisterImportRowPage> {
    const limit = Math.min(Math.max(first, 1), MOST_ON_A_PAGE);
    const rows = await this.read.rows(by, readId<ImportId>(importId, 'importId'), {
      limit,
      ...(verdict ? { verdict } : {}),
      ...(typeof after === 'number' ? { after } : {}),
    });
    const last = rows.at(-1);
    return {
      rows: rows.map(toRegisterImportRowObject),
      ...(last && rows.length === limit ? { next: last.place } : {}),
    };
  }
}

/** Words a fault in the language of the request, and only where the text is asked for. */
@Resolver(() => RegisterRowFaultObject)
export class RegisterRowFaultResolver {
  @ResolveField(() => String)
  message(@Parent() { code, facts }: RegisterRowFaultObject, @Context() { req }: { req: Request }): string {
    return rowFaultInWords({ code: code as RowFaultCode, facts }, languageOf(req)); // written by us, read back from its row
  }
}

@Resolver(() => RegisterFileFaultObject)
export class RegisterFileFaultResolver {
  @ResolveField(() => String)
  message(@Parent() { code, facts }: RegisterFileFaultObject, @Context() { req }: { req: Request }): string {
    return fileFaultInWords({ code: code as FileFaultCode, facts }, languageOf(req)); // written by us, read back from its row
  }
}

import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import { undoImport } from '#libs/domain';
import type { Actor, ImportId, MemberId, RegisterEntry, RegisterImport } from '#libs/domain';
import { authorise } from '../authorise.js';
import type { ClassCount, MemberFilter, MemberPageWanted, MemberSpell } from '../ports/member-store.js';
import type { PlacedRow, RowPage } from '../ports/register-import-store.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** The most members or rows handed out at once. */
export const MOST_ON_A_PAGE = 200;
/** The imports that are listed. */
export const IMPORTS_LISTED = 50;
/** Rows read at once for a download. */
const ROWS_AT_ONCE = 1_000;

/** What the secretary may look up in the register and its imports. Nobody else sees members here. */
@Injectable()
export class ReadRegister {
  constructor(private readonly work: UnitOfWork) {}

  member(by: Actor, memberId: MemberId): Promise<RegisterEntry | undefined> {
    return this.read(by, ({ members }) => members.byId(memberId));
  }

  /** In the order of member numbers; from 1 to `MOST_ON_A_PAGE` of them. */
  members(by: Actor, page: MemberPageWanted): Promise<readonly RegisterEntry[]> {
    return this.read(by, ({ members }) => members.page({ ...page, limit: onOnePage(page.limit) }));
  }

  /** Everybody who fits, for a file. Taking them away is written into the audit trail with its reason first (EXP-02). */
  async *takeMembers(by: Actor, reason: string, filter: MemberFilter): AsyncIterable<RegisterEntry> {
    await this.read(by, async ({ audit }) =>
      audit.append({ type: 'RegisterTaken', by, details: { reason, filter: { ...filter } } }),
    );
    for (let after: string | undefined; ;) {
      const page = { ...filter, limit: ROWS_AT_ONCE, ...(after === undefined ? {} : { after }) };
      const members = await this.read(by, (stores) => stores.members.page(page));
      yield* members;
      after = members.at(-1)?.memberNo;
      if (members.length < ROWS_AT_ONCE) return;
    }
  }

  spells(by: Actor, memberId: MemberId): Promise<readonly MemberSpell[]> {
    return this.read(by, ({ members }) => members.spells(memberId));
  }

  /** @param day today unless told */
  countByClass(by: Actor, day?: string): Promise<readonly ClassCount[]> {
    authorise(by, 'secretary', 'returning-officer', 'second-person', 'auditor');
    return this.look(by, async ({ members, registerImports }) =>
      members.countByClass(day ?? (await registerImports.calendar()).today),
    );
  }

  imports(by: Actor): Promise<readonly RegisterImport[]> {
    return this.read(by, ({ registerImports }) => registerImports.list(IMPORTS_LISTED));
  }

  /** The one import that may be undone now, if any. */
  undoable(by: Actor): Promise<ImportId | undefined> {
    return this.read(by, async ({ registerImports }) => {
      const limits = await registerImports.undoLimits();
      const newest = limits.newestConfirmed && (await registerImports.byId(limits.newestConfirmed));
      if (!newest) return undefined;
      return undoImport(newest, { ...limits, now: await registerImports.now() }).ok ? newest.id : undefined;
    });
  }

  import(by: Actor, importId: ImportId): Promise<RegisterImport | undefined> {
    return this.read(by, ({ registerImports }) => registerImports.byId(importId));
  }

  rows(by: Actor, importId: ImportId, page: RowPage): Promise<readonly PlacedRow[]> {
    return this.read(by, ({ registerImports }) =>
      registerImports.rows(importId, { ...page, limit: onOnePage(page.limit) }),
    );
  }

  /** Every row that needs attention, for the officer to correct. Taking it away is written into the audit trail (EXP-02). */
  async *rowsToCorrect(by: Actor, importId: ImportId): AsyncIterable<PlacedRow> {
    await this.read(by, async ({ audit }) =>
      audit.append({ type: 'RegisterRowsTaken', by, details: { importId, reason: 'to correct the file' } }),
    );
    for (let after: number | undefined; ;) {
      const page = {
        verdict: 'needs-attention',
        limit: ROWS_AT_ONCE,
        ...(after === undefined ? {} : { after }),
      } as const;
      const rows = await this.read(by, ({ registerImports }) => registerImports.rows(importId, page));
      yield* rows;
      after = rows.at(-1)?.place;
      if (rows.length < ROWS_AT_ONCE) return;
    }
  }

  private read<T>(by: Actor, look: (stores: Stores) => Promise<T>): Promise<T> {
    authorise(by, 'secretary');
    return this.look(by, look);
  }

  private async look<T>(by: Actor, look: (stores: Stores) => Promise<T>): Promise<T> {
    const found = await this.work.run<T, never>(by.organisationId, async (stores) => ok(await look(stores)));
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

const onOnePage = (limit: number): number => Math.min(Math.max(Math.trunc(limit), 1), MOST_ON_A_PAGE);

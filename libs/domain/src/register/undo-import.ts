import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { ImportId } from '../ids.js';
import type { RegisterImport, UndoneImport } from './register-import.js';

export type UndoImportRefusal =
  | { readonly code: 'IMPORT_NOT_CONFIRMED'; readonly status: RegisterImport['status'] }
  | { readonly code: 'LATER_IMPORT_CONFIRMED' }
  | { readonly code: 'ROLL_FROZEN_SINCE_IMPORT'; readonly frozenAt: Date; readonly timeZone: string }
  | { readonly code: 'REGISTER_CHANGED_SINCE_IMPORT' };

/** What stands in the way of undoing, as things are now. */
export interface UndoingAt {
  /** Undone imports do not count. */
  readonly newestConfirmed: ImportId | undefined;
  /** When a roll of the body was last frozen. */
  readonly rollFrozenAt: Date | undefined;
  readonly registerRevision: number;
  readonly timeZone: string;
  readonly now: Date;
}

/**
 * An import may be undone so long as the register is as that import left it, and no roll was made of it: a roll says who
 * may vote, and what it was made of stays true. Undoing again what is undone changes nothing.
 */
export function undoImport(found: RegisterImport, at: UndoingAt): Result<UndoneImport, UndoImportRefusal> {
  if (found.status === 'undone') return ok(found);
  if (found.status !== 'confirmed') return err({ code: 'IMPORT_NOT_CONFIRMED', status: found.status });
  if (at.newestConfirmed !== found.id) return err({ code: 'LATER_IMPORT_CONFIRMED' });
  const { rollFrozenAt: frozenAt, timeZone } = at;
  if (frozenAt && frozenAt >= found.confirmedAt) return err({ code: 'ROLL_FROZEN_SINCE_IMPORT', frozenAt, timeZone });
  const { revisionAfter, ...facts } = found;
  if (revisionAfter !== at.registerRevision) return err({ code: 'REGISTER_CHANGED_SINCE_IMPORT' });
  return ok({ ...facts, status: 'undone', undoneAt: at.now });
}

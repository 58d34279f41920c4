import { err, ok } from '#libs/basics';
import type { ImportId } from '../ids.js';
import type { ConfirmedImport } from './register-import.js';
import { undoImport } from './undo-import.js';
import type { UndoingAt } from './undo-import.js';

const confirmedAt = new Date('2026-05-01T12:00:00Z');
const confirmed: ConfirmedImport = {
  id: 'one' as ImportId,
  fileName: 'members.csv',
  asOf: '2026-05-01',
  covers: 'everyone',
  headings: [],
  columns: {},
  constitutionVersion: 1,
  registerRevision: 4,
  createdAt: confirmedAt,
  fileDigest: '',
  counts: { 'new': 1, 'changed': 0, 'unchanged': 0, 'left': 0, 'needs-attention': 0 }, // prettier-ignore
  previewDigest: '',
  status: 'confirmed',
  confirmedAt,
  revisionAfter: 6,
};
const at = (change: Partial<UndoingAt> = {}): UndoingAt => ({
  newestConfirmed: confirmed.id,
  rollFrozenAt: undefined,
  registerRevision: 6,
  timeZone: 'Europe/London',
  now: new Date('2026-05-02T09:00:00Z'),
  ...change,
});

describe('Undoing an import', () => {
  it('is allowed for the newest confirmed import while the register is as it left it', () => {
    const outcome = undoImport(confirmed, at());
    expect(outcome.ok && [outcome.value.status, outcome.value.undoneAt]).toEqual(['undone', at().now]);
  });

  it('is refused for a roll frozen at the very instant of the confirmation, and allowed for one of a moment before', () => {
    const frozen = { code: 'ROLL_FROZEN_SINCE_IMPORT', frozenAt: confirmedAt, timeZone: 'Europe/London' } as const;
    expect(undoImport(confirmed, at({ rollFrozenAt: confirmedAt }))).toEqual(err(frozen));
    const before = new Date(confirmedAt.getTime() - 1);
    expect(undoImport(confirmed, at({ rollFrozenAt: before })).ok).toBe(true);
  });

  it('is refused when the register is another one, and for imports that are older than undoing', () => {
    const changed = err({ code: 'REGISTER_CHANGED_SINCE_IMPORT' });
    expect(undoImport(confirmed, at({ registerRevision: 7 }))).toEqual(changed);
    const { revisionAfter: _, ...older } = confirmed;
    expect(undoImport(older, at())).toEqual(changed);
  });

  it('is refused for an import that is not the newest', () => {
    expect(undoImport(confirmed, at({ newestConfirmed: 'two' as ImportId }))).toEqual(
      err({ code: 'LATER_IMPORT_CONFIRMED' }),
    );
  });

  it('is refused for what changed nothing, and done once', () => {
    expect(undoImport({ ...confirmed, status: 'discarded' }, at())).toEqual(
      err({ code: 'IMPORT_NOT_CONFIRMED', status: 'discarded' }),
    );
    const undone = { ...confirmed, status: 'undone', undoneAt: confirmedAt } as const;
    expect(undoImport(undone, at({ newestConfirmed: undefined }))).toEqual(ok(undone));
  });
});

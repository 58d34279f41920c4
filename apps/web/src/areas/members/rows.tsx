import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../kit/act.js';
import { Asked, useAsked } from '../../kit/asked.js';
import { RefusalNote } from '../../kit/refusal-note.js';
import type { MembersImportRowsQuery, RegisterRowVerdict } from './operations.generated.js';
import { MEMBERS_KEEP_BOTH, MEMBERS_IMPORT_ROWS } from './operations.generated.js';
import { RowChanges } from './row-changes.js';

type Row = MembersImportRowsQuery['registerImportRows']['rows'][number];
interface RowsProps {
  readonly importId: string;
  readonly verdict: RegisterRowVerdict;
  /** Of classes, by `constituency/class`. */
  readonly names: ReadonlyMap<string, string>;
}

/** Faults after which an officer may say that the row is another person. */
const MAY_BE_ANOTHER = 'POSSIBLE_DUPLICATE';

/** The rows of one kind, fifty at a time: who, what is wrong or changes, the cell. */
export function Rows({ importId, verdict, names }: RowsProps) {
  const { t } = useTranslation('members');
  const [trail, setTrail] = useState<readonly (number | undefined)[]>([undefined]);
  const after = trail.at(-1) ?? null;
  return (
    <Asked query={useAsked(MEMBERS_IMPORT_ROWS, { importId, verdict, after })}>
      {({ registerImportRows: { rows, next } }) => (
        <>
          {rows.length === 0 && <p className="muted">{t('rows.none')}</p>}
          <ul className="fixes">
            {rows.map((row) => (
              <li className="fix" key={`${row.line ?? ''} ${row.memberNumber ?? ''}`}>
                <span className="muted">{row.line === null ? '–' : t('rows.line', { line: row.line })}</span>
                <span>
                  <span className="b">{row.name ?? t('rows.noName')}</span>
                  <br />
                  <span className="small muted">
                    {row.memberNumber} {row.class !== null && (names.get(row.class) ?? row.class)}
                  </span>
                </span>
                <RowDetail row={row} importId={importId} names={names} />
              </li>
            ))}
          </ul>
          <div className="btns">
            {trail.length > 1 && (
              <button type="button" className="btn btn--2 btn--s" onClick={() => setTrail(trail.slice(0, -1))}>
                {t('rows.previous')}
              </button>
            )}
            {next !== null && (
              <button type="button" className="btn btn--2 btn--s" onClick={() => setTrail([...trail, next])}>
                {t('rows.next')}
              </button>
            )}
          </div>
        </>
      )}
    </Asked>
  );
}

function RowDetail({ row, importId, names }: Omit<RowsProps, 'verdict'> & { readonly row: Row }) {
  const { t } = useTranslation('members');
  const keep = useAct(MEMBERS_KEEP_BOTH);
  const { line } = row;
  return (
    <div className="stack-s">
      <RowChanges changes={row.changes} names={names} />
      {row.faults.map(({ code, heading, cell, message }) => (
        <p key={`${code} ${heading ?? ''}`} className="small">
          {heading !== null && <span className="b">{heading}: </span>}
          {cell !== null && cell !== '' && <span className="bad">{cell}</span>} {message}
        </p>
      ))}
      {line !== null && row.faults.some(({ code }) => code === MAY_BE_ANOTHER) && (
        <button
          type="button"
          className="btn btn--2 btn--s"
          disabled={keep.isPending}
          onClick={() => keep.mutate({ importId, line })}
        >
          {t('rows.another')}
        </button>
      )}
      <RefusalNote error={keep.error} />
    </div>
  );
}

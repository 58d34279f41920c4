import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../kit/act.js';
import { Confirm } from '../../kit/confirm.js';
import { Note } from '../../kit/pieces.js';
import { RefusalNote } from '../../kit/refusal-note.js';
import type { MembersImportQuery, RegisterRowVerdict } from './operations.generated.js';
import { MEMBERS_CONFIRM, MEMBERS_DISCARD } from './operations.generated.js';
import { Rows } from './rows.js';

type Import = NonNullable<MembersImportQuery['registerImport']>;

const TABS = [
  ['NEW', 'new'],
  ['CHANGED', 'changed'],
  ['UNCHANGED', 'unchanged'],
  ['LEFT', 'left'],
  ['NEEDS_ATTENTION', 'needsAttention'],
] as const satisfies readonly (readonly [RegisterRowVerdict, string])[];

interface PreviewProps {
  readonly found: Import;
  /** Of classes, by `constituency/class`. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the file would do: counts first, the rows of each kind, then confirm or throw away. */
export function Preview({ found, names }: PreviewProps) {
  const { t } = useTranslation('members');
  const { counts, id, previewDigest } = found;
  const first = counts && counts.needsAttention > 0 ? 'NEEDS_ATTENTION' : 'NEW';
  const [shown, setShown] = useState<RegisterRowVerdict>(first);
  const [isAsking, setAsking] = useState(false);
  const confirm = useAct(MEMBERS_CONFIRM);
  const discard = useAct(MEMBERS_DISCARD);
  if (!counts) return null;
  return (
    <section className="stack">
      <h2>{t('preview.title')}</h2>
      <div className="tabs" role="group" aria-label={t('preview.kinds')}>
        {TABS.map(([verdict, name]) => (
          <button
            key={verdict}
            type="button"
            className="tab"
            aria-pressed={shown === verdict}
            onClick={() => setShown(verdict)}
          >
            <b>{counts[name]}</b>
            {t(`verdict.${verdict}`)}
          </button>
        ))}
      </div>
      {counts.needsAttention > 0 && (
        <Note status="warn" title={t('preview.attention', { count: counts.needsAttention })}>
          <p>
            {t('preview.attentionText')}{' '}
            <a href={`/register/imports/${id}/rows-to-correct.csv`} download>
              {t('preview.download')}
            </a>
          </p>
        </Note>
      )}
      <Rows importId={id} verdict={shown} names={names} key={shown} />
      <RefusalNote error={confirm.error ?? discard.error} />
      <div className="btns">
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          {t('preview.confirm')}
        </button>
        <button
          type="button"
          className="btn btn--2"
          disabled={discard.isPending}
          onClick={() => discard.mutate({ importId: id })}
        >
          {t('preview.discard')}
        </button>
      </div>
      {isAsking && (
        <Confirm
          title={t('preview.sure')}
          action={t('preview.doIt')}
          isBusy={confirm.isPending}
          onCancel={() => setAsking(false)}
          onGo={() => {
            setAsking(false);
            confirm.mutate({ importId: id, previewDigest: previewDigest ?? '' });
          }}
        >
          <p>{t('preview.effect', { new: counts.new, changed: counts.changed, left: counts.left })}</p>
          {counts.needsAttention > 0 && <p>{t('preview.notDone', { count: counts.needsAttention })}</p>}
          <p>{t('preview.undoable')}</p>
        </Confirm>
      )}
    </section>
  );
}

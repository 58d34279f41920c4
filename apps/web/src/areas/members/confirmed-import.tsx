import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../kit/act.js';
import { Confirm } from '../../kit/confirm.js';
import { Note } from '../../kit/pieces.js';
import { RefusalNote } from '../../kit/refusal-note.js';
import type { MembersImportQuery } from './operations.generated.js';
import { MEMBERS_UNDO } from './operations.generated.js';

type Import = NonNullable<MembersImportQuery['registerImport']>;

/** What was done with the file, what comes next, and the way back while there is one. */
export function ConfirmedImport({ found }: { readonly found: Import }) {
  const { t } = useTranslation('members');
  const [isAsking, setAsking] = useState(false);
  const undo = useAct(MEMBERS_UNDO);
  const { status, counts, id, mayBeUndone } = found;
  if (status === 'DISCARDED') return <Note status="info" title={t('done.discarded')} />;
  if (status === 'UNDONE') return <Note status="info" title={t('done.undone')} isNews />;
  return (
    <section className="stack">
      <Note status="pass" title={t('done.title')} isNews>
        {counts && <p>{t('done.effect', { new: counts.new, changed: counts.changed, left: counts.left })}</p>}
      </Note>
      <h2>{t('done.next')}</h2>
      <ul className="linklist">
        <li>
          <Link to="/office/members">{t('done.members')}</Link>
        </li>
        <li>
          <Link to="/office/elections/new">{t('done.election')}</Link>
        </li>
      </ul>
      {mayBeUndone && (
        <>
          <p className="muted">{t('done.undoable')}</p>
          <RefusalNote error={undo.error} />
          <button type="button" className="btn btn--2" onClick={() => setAsking(true)}>
            {t('done.undo')}
          </button>
        </>
      )}
      {isAsking && (
        <Confirm
          title={t('done.undoSure')}
          action={t('done.undo')}
          isBusy={undo.isPending}
          onCancel={() => setAsking(false)}
          onGo={() => {
            setAsking(false);
            undo.mutate({ importId: id, reason: null });
          }}
        >
          <p>{t('done.undoEffect')}</p>
        </Confirm>
      )}
    </section>
  );
}

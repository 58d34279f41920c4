import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../../kit/confirm.js';
import { Note } from '../../../kit/pieces.js';
import { useMe } from '../../../office/session.js';
import { forgetKey } from '../device/kept.js';

interface AfterDeclarationProps {
  readonly electionId: string;
  readonly hasKey: boolean;
}

/** The result is declared: nobody needs the key again, and nobody should find it. */
export function AfterDeclaration({ electionId, hasKey }: AfterDeclarationProps) {
  const { t } = useTranslation('keys');
  const { me } = useMe();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const forget = useMutation({
    mutationFn: () => forgetKey(me.id, electionId),
    onSuccess: () => {
      setAsking(false);
      return queries.invalidateQueries();
    },
    networkMode: 'always',
  });
  return (
    <>
      <Note status="pass" title={t('after.title')} isNews>
        <p>{t(hasKey ? 'after.text' : 'after.gone')}</p>
      </Note>
      {hasKey && (
        <button type="button" className="btn btn--warn" onClick={() => setAsking(true)}>
          {t('after.forget')}
        </button>
      )}
      {isAsking && (
        <Confirm
          title={t('after.sure')}
          action={t('after.forget')}
          isBusy={forget.isPending}
          onGo={() => forget.mutate()}
          onCancel={() => setAsking(false)}
        >
          <p>{t('after.effect')}</p>
        </Confirm>
      )}
    </>
  );
}

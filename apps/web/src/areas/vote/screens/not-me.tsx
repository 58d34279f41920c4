import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import '../../../styles/ballot.css';
import '../vote.css';
import '../words.js';
import { Refused } from '../../../kit/act.js';
import { ask, refusalOf } from '../../../kit/client.js';
import { TextArea } from '../../../kit/fields.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { VOTE_HELP } from '../operations.generated.js';
import { useVisit } from '../visit/visit.js';
import type { Visit } from '../visit/visit.js';
import { passOf } from '../visit/voter.js';

/** “This is not me”, “I have not voted”: a request to the returning officer, tied to the link and not to a name. */
export function Screen() {
  const visit = useVisit();
  return visit && passOf(visit) ? <NotMe visit={visit} /> : <Navigate to="/vote" replace />;
}

function NotMe({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('vote');
  const [words, setWords] = useState('');
  const tell = useMutation({
    mutationFn: async () => {
      const voter = passOf(visit);
      const help = { kind: 'NOT_ME' as const, ...(words.trim() !== '' && { words: words.trim() }) };
      const { requestHelp } = await ask(VOTE_HELP, { electionId: visit.electionId, help }, voter ? { voter } : {});
      const refusal = refusalOf(requestHelp);
      if (refusal) throw new Refused(refusal);
    },
  });
  usePageTitle(t(tell.isSuccess ? 'notMe.doneTitle' : 'notMe.title'));
  if (tell.isSuccess)
    return (
      <div className="stack" role="status">
        <h1>{t('notMe.doneTitle')}</h1>
        <p>{t('notMe.doneText')}</p>
      </div>
    );
  return (
    <div className="stack">
      <BackLink to="/vote" />
      <h1>{t('notMe.title')}</h1>
      <p>{t('notMe.what')}</p>
      <ul>
        <li>{t('notMe.effect1')}</li>
        <li>{t('notMe.effect2')}</li>
        <li>{t('notMe.effect3')}</li>
      </ul>
      <TextArea
        label={t('notMe.words')}
        hint={t('notMe.wordsHint')}
        maxLength={1_000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <RefusalNote error={tell.error} />
      <button
        type="button"
        className="btn"
        aria-disabled={tell.isPending || undefined}
        onClick={() => !tell.isPending && tell.mutate()}
      >
        {t('notMe.go')}
      </button>
    </div>
  );
}

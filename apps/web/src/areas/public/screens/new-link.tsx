import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAct } from '../../../kit/act.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { TextField } from '../../../kit/fields.js';
import type { FieldProblem } from '../../../kit/fields.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink, Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useBodyOf } from '../election-names.js';
import { PUBLIC_REQUEST_HELP } from '../operations.generated.js';
import '../words.js';

/** A lost message: the same answer whether or not the address is known (AUTH-06). */
export function Screen() {
  const { t } = useTranslation('public');
  const { electionId = '' } = useParams();
  const [email, setEmail] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const request = useAct(PUBLIC_REQUEST_HELP);
  const election = useBodyOf(electionId);
  usePageTitle(t('newLink.title'), election);
  const send = (): void => {
    const isAddress = /^\S+@\S+\.\S+$/.test(email.trim());
    setProblems(isAddress ? [] : [{ id: 'email', text: t('newLink.emailWrong') }]);
    if (isAddress) request.mutate({ electionId, help: { kind: 'NEW_CODE', email: email.trim() } });
  };
  return (
    <div className="stack">
      <BackLink to={`/e/${electionId}`} />
      <ErrorSummary problems={problems} />
      <div>
        {election !== undefined && <p className="eyebrow">{election}</p>}
        <h1>{t('newLink.title')}</h1>
      </div>
      {request.isSuccess ? (
        <Note status="pass" title={t('newLink.done')} isNews>
          <p>{t('newLink.doneText')}</p>
        </Note>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <TextField
            id="email"
            type="email"
            autoComplete="email"
            label={t('newLink.email')}
            hint={t('newLink.hint')}
            value={email}
            error={problems[0]?.text}
            onChange={({ target }) => setEmail(target.value)}
          />
          <RefusalNote error={request.error} />
          <button className="btn" type="submit" disabled={request.isPending}>
            {t('newLink.send')}
          </button>
        </form>
      )}
    </div>
  );
}

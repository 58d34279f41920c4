import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../../kit/act.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { TextField } from '../../../kit/fields.js';
import type { FieldProblem } from '../../../kit/fields.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { placeAfterSignIn, rememberEnd, rememberPlace } from '../../../office/sign-in-memory.js';
import { HOME_REQUEST_LINK, HOME_SIGN_IN } from '../operations.generated.js';
import { LinkSent } from '../link-sent.js';
import '../words.js';

/** Sign-in of officers: ask for a link, or use the one that came. Opening the link alone changes nothing (AUTH-07). */
export function Screen() {
  const { t } = useTranslation('home');
  usePageTitle(t('signIn.title'));
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  return token === '' ? <AskForLink /> : <UseLink token={token} />;
}

function AskForLink() {
  const { t } = useTranslation('home');
  const [email, setEmail] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const request = useAct(HOME_REQUEST_LINK);
  const [params] = useSearchParams();
  if (request.isSuccess) return <LinkSent email={email} />;
  const send = (): void => {
    const isAddress = /^\S+@\S+\.\S+$/.test(email.trim());
    setProblems(isAddress ? [] : [{ id: 'email', text: t('signIn.emailWrong') }]);
    if (!isAddress) return;
    rememberPlace(params.get('next'));
    request.mutate({ email: email.trim() });
  };
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary problems={problems} />
      <h1>{t('signIn.title')}</h1>
      {params.has('next') && <p className="lead">{t('signIn.comeBack')}</p>}
      <TextField
        id="email"
        label={t('signIn.email')}
        hint={t('signIn.hint')}
        type="email"
        autoComplete="email"
        value={email}
        error={problems[0]?.text}
        onChange={({ target }) => setEmail(target.value)}
      />
      <RefusalNote error={request.error} />
      <button className="btn" type="submit" disabled={request.isPending}>
        {t(request.isPending ? 'signIn.sending' : 'signIn.send')}
      </button>
    </form>
  );
}

function UseLink({ token }: { readonly token: string }) {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const signIn = useAct(HOME_SIGN_IN, ({ expiresAt }) => {
    rememberEnd(expiresAt);
    queries.clear();
    void navigate(placeAfterSignIn(params.get('next')), { replace: true });
  });
  return (
    <div className="stack">
      <h1>{t('signIn.title')}</h1>
      <p>{t('signIn.press')}</p>
      <RefusalNote error={signIn.error} />
      <div className="btns">
        <button className="btn" type="button" disabled={signIn.isPending} onClick={() => signIn.mutate({ token })}>
          {t(signIn.isPending ? 'signIn.signingIn' : 'signIn.button')}
        </button>
        {signIn.isError && (
          <a className="btn btn--2" href="/sign-in">
            {t('signIn.again')}
          </a>
        )}
      </div>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Asked } from '../../../kit/asked.js';
import { TextField } from '../../../kit/fields.js';
import { dayAndHour } from '../../../kit/instants.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import '../../../styles/public.css';
import { useMailList } from '../mail.js';
import '../words.js';

/** A trial installation keeps all messages instead of sending them: here anybody reads what people would have got. */
export function Screen() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  usePageTitle(t('mail.title'));
  const isVoting = params.get('show') === 'voting';
  const query = useMailList(params.get('to') ?? '', params.get('search') ?? '');
  const change = (name: string, value: string): void => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <div className="stack">
      <h1>{t(isVoting ? 'mail.votingTitle' : 'mail.title')}</h1>
      <p className="lead">{t(isVoting ? 'mail.votingLead' : 'mail.lead')}</p>
      <form className="row top" role="search" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label={t('mail.to')}
          value={params.get('to') ?? ''}
          onChange={({ target }) => change('to', target.value)}
        />
        <TextField
          label={t('mail.search')}
          value={params.get('search') ?? ''}
          onChange={({ target }) => change('search', target.value)}
        />
      </form>
      <p>
        {isVoting ? (
          <Link to="/mail">{t('mail.showAll')}</Link>
        ) : (
          <Link to="/mail?show=voting">{t('mail.showVoting')}</Link>
        )}
      </p>
      <Asked query={query}>
        {({ messages }) => {
          const shown = isVoting ? messages.filter(({ subject }) => isVotingMessage(subject)) : messages;
          if (shown.length === 0) return <Note status="info" title={t('mail.none')} />;
          return (
            <ul className="linklist">
              {shown.slice(0, 100).map(({ id, to, toName, subject, at }) => (
                <li key={id}>
                  <div>
                    <Link to={`/mail/${id}`}>{subject}</Link>
                    <br />
                    <span className="small muted">{t('mail.toWhom', { who: toName || to })}</span>
                  </div>
                  <span className="small muted">{dayAndHour(at, 'Europe/London', language)}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Asked>
    </div>
  );
}

/** The subjects of the voting message, in either language. */
const isVotingMessage = (subject: string): boolean => /^(Vote|Pleidleisiwch):/.test(subject);

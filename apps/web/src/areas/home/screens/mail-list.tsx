import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Asked } from '../../../kit/asked.js';
import { TextField } from '../../../kit/fields.js';
import { day, hour } from '../../../kit/instants.js';
import { Loading } from '../../../kit/loading.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import '../../../styles/public.css';
import { useNotClosed } from '../closed-polls.js';
import { useMailList } from '../mail.js';
import type { MailHead } from '../mail.js';
import '../words.js';

/** A trial installation keeps all messages instead of sending them: here anybody reads what people would have got. */
export function Screen() {
  const { t } = useTranslation('home');
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
          const isFiltered = params.has('to') || params.has('search');
          return isVoting ? (
            <Voting key={params.toString()} messages={messages} isFiltered={isFiltered} />
          ) : (
            <Listed key={params.toString()} messages={messages} none={t(isFiltered ? 'mail.noneFound' : 'mail.none')} />
          );
        }}
      </Asked>
    </div>
  );
}

interface VotingProps {
  readonly messages: readonly MailHead[];
  readonly isFiltered: boolean;
}

/** Voting messages of polls that have not closed: with the others nobody can vote any more. */
function Voting({ messages, isFiltered }: VotingProps) {
  const { t } = useTranslation('home');
  const open = useNotClosed(messages.filter(({ subject }) => isVotingMessage(subject)));
  if (!open) return <Loading />;
  return <Listed messages={open} none={t(isFiltered ? 'mail.noneFound' : 'mail.noneOpen')} />;
}

function Listed({ messages, none }: { readonly messages: readonly MailHead[]; readonly none: string }) {
  return messages.length === 0 ? <Note status="info" title={none} /> : <ByDay messages={messages} />;
}

const AT_A_TIME = 15;
const ZONE = 'Europe/London';

/** The newest first, under the day on which they were written; few at a time. */
function ByDay({ messages }: { readonly messages: readonly MailHead[] }) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const [shown, setShown] = useState(AT_A_TIME);
  const dated = messages.slice(0, shown).map((message) => ({ ...message, day: day(message.at, ZONE, language) }));
  const days = [...new Set(dated.map((message) => message.day))];
  return (
    <div className="stack-l">
      {days.map((title) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul className="linklist linklist--mail">
            {dated
              .filter((message) => message.day === title)
              .map(({ id, to, toName, subject, at }) => (
                <li key={id}>
                  <Link to={`/mail/${id}`}>{subject}</Link>
                  <time className="small muted" dateTime={at}>
                    {hour(at, ZONE, language)}
                  </time>
                  <span className="small muted break">{t('mail.toWhom', { who: toName || to })}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {messages.length > shown && (
        <button type="button" className="btn btn--2" onClick={() => setShown(shown + AT_A_TIME)}>
          {t('mail.more')}
        </button>
      )}
    </div>
  );
}

/** The subjects of the voting message, in either language. */
const isVotingMessage = (subject: string): boolean => /^(Vote|Pleidleisiwch):/.test(subject);

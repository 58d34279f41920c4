import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Asked } from '../../../kit/asked.js';
import { dayAndHour } from '../../../kit/instants.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import '../doors.css';
import { piecesOf, useMailMessage } from '../mail.js';
import type { MailMessage } from '../mail.js';
import '../words.js';

export function Screen() {
  const { id = '' } = useParams();
  return <Asked query={useMailMessage(id)}>{(message) => <Message message={message} />}</Asked>;
}

function Message({ message: { to, toName, subject, at, text } }: { readonly message: MailMessage }) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  usePageTitle(subject);
  return (
    <div className="stack">
      <BackLink to="/mail" />
      <h1>{subject}</h1>
      <p className="muted">
        {t('mail.toWhom', { who: toName ? `${toName} (${to})` : to })}
        <br />
        {dayAndHour(at, 'Europe/London', language)}
      </p>
      <div className="letter">
        {piecesOf(text).map((piece, i) =>
          piece.kind === 'text' ? (
            piece.text
          ) : (
            <a key={`${i} ${piece.href}`} href={hereIfOurs(piece.href)}>
              {piece.href}
            </a>
          ),
        )}
      </div>
    </div>
  );
}

/** Loopback has several names; the link is followed under the one that this page has. */
function hereIfOurs(href: string): string {
  const { hostname, port, pathname, search, hash } = new URL(href);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return isLoopback && port === location.port ? `${location.origin}${pathname}${search}${hash}` : href;
}

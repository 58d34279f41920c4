import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { day } from '../../../kit/instants.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink, Note, PrintButton } from '../../../kit/pieces.js';
import { Qr } from '../../../kit/qr.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { useMe } from '../../../office/session.js';
import { KEYS_OF_ELECTION } from '../operations.generated.js';
import { KeyFaultNote } from '../pieces/key-fault-note.js';
import { useKept } from '../pieces/use-kept.js';
import type { KeptHere } from '../pieces/use-kept.js';
import '../keys.css';
import '../words.js';

/** The backup of a key on one sheet of paper: the seed in groups of four and as a QR code, whose it is and what it is for. */
export function Screen() {
  const { t } = useTranslation('keys');
  usePageTitle(t('sheet.title'));
  const { electionId = '' } = useParams();
  const language = useLanguage();
  const { me } = useMe();
  const kept = useKept(me.id, electionId);
  const keys = useAsked(KEYS_OF_ELECTION, { electionId });
  return (
    <div className="stack-l">
      <div>
        <BackLink to={`/keys/${electionId}/make`} />
        <h1>{t('sheet.title')}</h1>
      </div>
      {kept.isError && <KeyFaultNote error={kept.error} />}
      {kept.data === null && (
        <Note status="info" title={t('sheet.none')}>
          <p>{t('sheet.noneHint')}</p>
          <p>
            <Link to={`/keys/${electionId}/make`}>{t('sheet.noneGo')}</Link>
          </p>
        </Note>
      )}
      <Asked query={keys}>
        {({ election }) =>
          kept.data ? (
            <Sheet
              here={kept.data}
              title={inLanguage(language, election?.election.title ?? '', election?.election.titleCy)}
            />
          ) : null
        }
      </Asked>
    </div>
  );
}

function Sheet({ here: { kept, held }, title }: { readonly here: KeptHere; readonly title: string }) {
  const { t } = useTranslation('keys');
  const language = useLanguage();
  const { me, organisation } = useMe();
  return (
    <>
      <div className="row noprint">
        <PrintButton />
        <p className="small muted">{t('sheet.printHint')}</p>
      </div>
      <article className="doc sheet" aria-label={t('sheet.title')}>
        <dl className="facts">
          <div>
            <dt>{t('sheet.election')}</dt>
            <dd className="b">{title}</dd>
          </div>
          <div>
            <dt>{t('sheet.body')}</dt>
            <dd>{inLanguage(language, organisation.name, organisation.nameCy)}</dd>
          </div>
          <div>
            <dt>{t('sheet.holder')}</dt>
            <dd>{me.name}</dd>
          </div>
          <div>
            <dt>{t('sheet.made')}</dt>
            <dd>{day(kept.keptAt, organisation.timeZone, language)}</dd>
          </div>
          <div>
            <dt>{t('sheet.words')}</dt>
            <dd lang="en">{held.words.join(' ')}</dd>
          </div>
        </dl>
        <div className="grid2 w21">
          <section className="stack-s">
            <h2>{t('sheet.secret')}</h2>
            <ol className="seed">
              {held.backup.map((group, i) => (
                <li key={i}>{group}</li>
              ))}
            </ol>
          </section>
          <div className="sheet__qr">
            <Qr text={held.backup.join(' ')} label={t('sheet.qr')} />
          </div>
        </div>
        <section className="stack-s">
          <h2>{t('sheet.what')}</h2>
          <ol className="stack-s">
            <li>{t('sheet.what1')}</li>
            <li>{t('sheet.what2')}</li>
            <li>{t('sheet.what3')}</li>
            <li>{t('sheet.what4')}</li>
          </ol>
        </section>
      </article>
    </>
  );
}

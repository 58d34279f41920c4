import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { day } from '../../../kit/instants.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import '../../../styles/public.css';
import { PUBLIC_DECLARED } from '../operations.generated.js';
import '../words.js';

/** Declared results, the newest first: the third door. */
export function Screen() {
  const { t } = useTranslation('public');
  const language = useLanguage();
  usePageTitle(t('results.title'));
  return (
    <div className="stack-l">
      <div>
        <h1>{t('results.title')}</h1>
        <p className="lead">{t('results.lead')}</p>
      </div>
      <Asked query={useAsked(PUBLIC_DECLARED, {}, { everyMs: 30_000 })}>
        {({ declaredElections }) =>
          declaredElections.length === 0 ? (
            <Note status="info" title={t('results.none')}>
              <p>{t('results.noneText')}</p>
            </Note>
          ) : (
            <ul className="linklist">
              {declaredElections.map((each) => (
                <li key={each.electionId}>
                  <div>
                    <Link to={`/e/${each.electionId}/result`}>{inLanguage(language, each.title, each.titleCy)}</Link>
                    <br />
                    <span className="small muted">
                      {inLanguage(language, each.organisation, each.organisationCy)},{' '}
                      {t('results.contests', { count: each.contests })}
                    </span>
                  </div>
                  <span className="small muted">{day(each.declaredAt, 'Europe/London', language)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      <p>
        <Link to="/verify">{t('results.verify')}</Link>
      </p>
    </div>
  );
}

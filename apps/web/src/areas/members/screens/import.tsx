import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { calendarDay } from '../../../kit/instants.js';
import { NotFound } from '../../../kit/not-found.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink, Note } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import '../../../styles/import.css';
import { classNames } from '../class-names.js';
import { ConfirmedImport } from '../confirmed-import.js';
import { ImportSteps } from '../import-steps.js';
import { MEMBERS_IMPORT } from '../operations.generated.js';
import { MatchColumns } from '../match-columns.js';
import { Preview } from '../preview.js';
import '../words.js';

/** One import: match the columns, check the rows, confirm; afterwards what was done, and undoing it. */
export function Screen() {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const { importId = '' } = useParams();
  usePageTitle(t('import.title'));
  const query = useAsked(MEMBERS_IMPORT, { id: importId });
  return (
    <Asked query={query}>
      {({ registerImport: found, constitution }) => {
        if (!found) return <NotFound />;
        const { status, fileName, asOf, failure } = found;
        return (
          <div className="stack-l">
            <div className="stack-s">
              <BackLink to="/office/members/import" />
              <h1>{t('import.title')}</h1>
              <p className="lead">{t('import.file', { name: fileName, day: calendarDay(asOf, language) })}</p>
              <ImportSteps status={status} />
            </div>
            {status === 'FAILED' && (
              <Note status="fail" title={t('import.failed')}>
                <p>{failure?.message}</p>
              </Note>
            )}
            {status === 'MATCHING' && <MatchColumns found={found} isOpen />}
            {status === 'PREVIEW' && (
              <>
                <Preview found={found} names={classNames(constitution?.document, language)} />
                <MatchColumns found={found} />
              </>
            )}
            {(status === 'CONFIRMED' || status === 'UNDONE' || status === 'DISCARDED') && (
              <ConfirmedImport found={found} />
            )}
          </div>
        );
      }}
    </Asked>
  );
}

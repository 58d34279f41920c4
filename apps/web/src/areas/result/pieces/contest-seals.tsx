import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sealWords } from '#libs/belenios';
import type { DeclaredContest } from '../facts/declared.js';
import type { ResultPageQuery } from '../operations.generated.js';

interface ContestSealsProps {
  readonly electionId: string;
  readonly contest: NonNullable<ResultPageQuery['publicElection']>['contests'][number];
  /** As it stands in the declaration. */
  readonly declared: DeclaredContest | undefined;
  readonly name: string;
}

/** The numbers of one contest that people noted at the close, or get from elsewhere, and now compare. */
export function ContestSeals({ electionId, contest, declared, name }: ContestSealsProps) {
  const { t } = useTranslation('result');
  return (
    <>
      <h3 className="result__group">{t('check.contest', { name })}</h3>
      <dl className="facts">
        {declared && (
          <>
            <div>
              <dt>{t('check.seal')}</dt>
              <dd lang="en">{sealWords(declared.sealNumber).join(' ')}</dd>
            </div>
            <div>
              <dt>{t('check.sealNumber')}</dt>
              <dd className="code">{declared.sealNumber}</dd>
            </div>
            <div>
              <dt>{t('check.head')}</dt>
              <dd className="code">{declared.recordHead}</dd>
            </div>
          </>
        )}
        {contest.rollDigest !== null && (
          <div>
            <dt>{t('check.roll')}</dt>
            <dd className="code">{contest.rollDigest}</dd>
          </div>
        )}
        {contest.fingerprint !== null && (
          <div>
            <dt>{t('check.fingerprint')}</dt>
            <dd className="code">{contest.fingerprint}</dd>
          </div>
        )}
      </dl>
      <p>
        <Link to={`/e/${electionId}/box/${contest.contestId}`}>{t('check.box')}</Link>
      </p>
    </>
  );
}

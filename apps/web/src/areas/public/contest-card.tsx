import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { inLanguage, useLanguage } from '../../kit/words.js';
import type { PublicElectionPageQuery } from './operations.generated.js';

type Contest = NonNullable<PublicElectionPageQuery['publicElection']>['contests'][number];

/** One paper of an election: what is asked, who stands, and the way to its box. */
export function ContestCard({ contest, electionId }: { readonly contest: Contest; readonly electionId: string }) {
  const { t } = useTranslation('public');
  const language = useLanguage();
  const { contestId, title, titleCy, kind, seats, candidates, electors, text, textCy, fingerprint } = contest;
  return (
    <article className="card stack">
      <div>
        <h3>{inLanguage(language, title, titleCy)}</h3>
        <p className="muted">
          {kind === 'SEATS' ? t('contest.seats', { count: seats ?? 0 }) : t('contest.resolution')}
          {electors !== null && ` ${t('contest.electors', { count: electors })}`}
        </p>
      </div>
      {kind === 'RESOLUTION' &&
        inLanguage(language, text ?? '', textCy)
          .split('\n')
          .filter(Boolean)
          .map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      {candidates.length > 0 && (
        <details>
          <summary>{t('contest.candidates', { count: candidates.length })}</summary>
          <ol>
            {candidates.map(({ id, name, detail, detailCy }) => (
              <li key={id}>
                {name}
                {detail !== null && <span className="muted">, {inLanguage(language, detail, detailCy)}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
      {fingerprint !== null && (
        <>
          <p className="small">
            <Link to={`/e/${electionId}/box/${contestId}`}>{t('contest.box')}</Link>
          </p>
          <p className="small muted">
            {t('contest.fingerprint')} <span className="code">{fingerprint}</span>
          </p>
        </>
      )}
    </article>
  );
}

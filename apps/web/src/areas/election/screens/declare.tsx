import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { CopyButton, Note } from '../../../kit/pieces.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import { hasReached } from '../facts/state-line.js';
import { ELECTION_DECLARATION } from '../operations/results.generated.js';
import { ContestResult } from '../pieces/contest-result.js';
import { DeclarationSteps } from '../pieces/declaration-steps.js';
import { ElectionScreen } from '../pieces/election-screen.js';
import type { ElectionDetail } from '../pieces/election-screen.js';
import { ApprovedContent } from '../pieces/readable-content.js';

const EVERY_MS = 4_000;
/** What is typed to check a result without us. */
const COMMAND = 'node quorate-verify.mjs bundle.zip';

/** The provisional result, the second person’s word, and the declared result. */
export function Screen() {
  const { t } = useTranslation('election');
  const { seesConduct } = useRoles();
  return (
    <ElectionScreen title={t('declare.title')} everyMs={EVERY_MS}>
      {(detail) => {
        const { id, state } = detail.election;
        if (!hasReached(state, 'COUNTED'))
          return (
            <Note status="info" title={t('declare.notCounted')}>
              <p>
                <Link to={`/office/elections/${id}/opening`}>{t('declare.toOpening')}</Link>
              </p>
            </Note>
          );
        if (state === 'COUNTED' && !seesConduct) return <Note status="info" title={t('declare.officerOnly')} />;
        return <Result detail={detail} />;
      }}
    </ElectionScreen>
  );
}

function Result({ detail: { election, contests } }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const isDeclared = election.state === 'DECLARED';
  return (
    <div className="stack-xl">
      {isDeclared && <Declared electionId={election.id} />}
      <section className="stack">
        <h2>{isDeclared ? t('declare.result') : t('declare.provisional')}</h2>
        {!isDeclared && <p className="muted">{t('declare.provisionalHint')}</p>}
        {contests.map((contest) => (
          <ContestResult key={contest.id} contest={contest} />
        ))}
      </section>
      {!isDeclared && <DeclarationSteps electionId={election.id} />}
    </div>
  );
}

function Declared({ electionId }: { readonly electionId: string }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const query = useAsked(ELECTION_DECLARATION, { electionId }, { everyMs: EVERY_MS });
  return (
    <Asked query={query}>
      {({ declaration }) =>
        declaration && (
          <div className="stack-l">
            <Note status="pass" title={t('declare.declared')} isNews>
              <p>
                {declaration.approvedAt !== null && t('declare.declaredHint', { at: say.at(declaration.approvedAt) })}
              </p>
              <div className="btns">
                <Link className="btn btn--s" to={`/e/${electionId}/result`}>
                  {t('declare.publicResult')}
                </Link>
                {declaration.bundle ? (
                  <a className="btn btn--2 btn--s" href={`/elections/${electionId}/bundle`} download>
                    {t('declare.bundle', { size: size(declaration.bundle.bytes, say.number) })}
                  </a>
                ) : (
                  <span>{t('declare.bundleSoon')}</span>
                )}
              </div>
            </Note>
            <section className="stack-s">
              <h2>{t('declare.check')}</h2>
              <p>{t('declare.checkHint')}</p>
              <p className="row">
                <code className="code">{COMMAND}</code>
                <CopyButton text={COMMAND} />
              </p>
              <p>
                <Link to="/verify">{t('declare.checkHere')}</Link>
              </p>
            </section>
            <section className="stack-s">
              <h2>{t('declare.next')}</h2>
              <p>
                <Link to={`/e/${electionId}/result`}>{t('declare.nextPrint')}</Link> {t('declare.nextPrintHint')}
              </p>
              <p>{t('declare.nextItems')}</p>
            </section>
            <details>
              <summary>{t('declare.content')}</summary>
              <ApprovedContent content={declaration.content} digest={declaration.contentDigest} />
            </details>
          </div>
        )
      }
    </Asked>
  );
}

/** Megabytes of a million bytes, kilobytes below. */
const size = (bytes: number, number: (value: number) => string): string =>
  bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1_000))} KB` : `${number(Math.round(bytes / 100_000) / 10)} MB`;

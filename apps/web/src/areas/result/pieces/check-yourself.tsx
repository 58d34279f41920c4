import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyButton } from '../../../kit/pieces.js';
import { dayAndHour } from '../../../kit/instants.js';
import { readDeclared } from '../facts/declared.js';
import { useSaying } from '../facts/saying.js';
import type { ResultPageQuery } from '../operations.generated.js';
import { ContestSeals } from './contest-seals.js';
import { SealMark } from './seal-mark.js';

interface CheckYourselfProps {
  readonly electionId: string;
  readonly election: NonNullable<ResultPageQuery['publicElection']>;
  readonly declaration: NonNullable<ResultPageQuery['declaration']>;
}

/** What anybody needs to check the result without us: seals and fingerprints, the evidence, commands, and who approved. */
export function CheckYourself({ electionId, election, declaration }: CheckYourselfProps) {
  const { t } = useTranslation('result');
  const { language, pick, size } = useSaying();
  const { contests, verifier } = readDeclared(declaration.content);
  const { bundle } = declaration;
  const when = (instant: string): string => dayAndHour(instant, election.timeZone, language);
  return (
    <section className="sec" aria-labelledby="check">
      <div className="doc result__check">
        <div className="result__checkhead">
          <div className="seal">
            <SealMark />
            <div>
              <h2 id="check">{t('check.title')}</h2>
              <p className="muted">{t('check.lead')}</p>
            </div>
          </div>
          <div className="btns">
            <Link className="btn" to={`/verify?election=${electionId}`}>
              {t('check.now')}
            </Link>
            {bundle && (
              <a className="btn btn--2" href={`/elections/${electionId}/bundle`} download>
                {t('check.evidence', { size: size(bundle.bytes) })}
              </a>
            )}
          </div>
        </div>
        {election.contests.map((contest) => (
          <ContestSeals
            key={contest.contestId}
            electionId={electionId}
            contest={contest}
            declared={contests.find(({ uuid }) => uuid === contest.uuid)}
            name={pick(contest.title, contest.titleCy)}
          />
        ))}
        <h3 className="result__group">{t('check.files')}</h3>
        <dl className="facts">
          {bundle && <Digest name={t('check.bundle')} value={bundle.digest} />}
          <Digest name={t('check.declaration')} value={declaration.contentDigest} />
          <Digest name={t('check.command')} value={verifier.command} href="/verifier/quorate-verify.mjs" />
          <Digest name={t('check.page')} value={verifier.page} href="/verifier/quorate-verify.html" />
        </dl>
        <h3 className="result__group">{t('check.commands')}</h3>
        <p className="small muted">{t('check.commandsText')}</p>
        <Commands uuids={election.contests.map(({ uuid }) => uuid)} electionId={electionId} />
        <p className="prov">
          {t('check.proposed', { when: when(declaration.proposedAt) })}{' '}
          {declaration.approvedAt !== null && t('check.approved', { when: when(declaration.approvedAt) })}{' '}
          {t('check.sameMoment')} <Link to={`/e/${electionId}/trust`}>{t('check.trust')}</Link>
        </p>
      </div>
    </section>
  );
}

interface DigestProps {
  readonly name: string;
  readonly value: string;
  /** Where the file with this digest is handed out. */
  readonly href?: string;
}

function Digest({ name, value, href }: DigestProps) {
  return (
    <div>
      <dt>
        {href === undefined ? (
          name
        ) : (
          <a href={href} download>
            {name}
          </a>
        )}
      </dt>
      <dd className="code">{value}</dd>
    </div>
  );
}

/** As they are typed on a computer that has the two programs. */
function Commands({ uuids, electionId }: { readonly uuids: readonly string[]; readonly electionId: string }) {
  const { t } = useTranslation('result');
  const { origin } = location;
  const lines = [
    `curl -o ${electionId}.zip ${origin}/elections/${electionId}/bundle`,
    `npx quorate verify ${electionId}.zip`,
    ...uuids.map((uuid) => `belenios-tool election verify --url ${origin}/ --uuid ${uuid}`),
  ];
  return (
    <div className="result__commands">
      <pre className="code" tabIndex={0} aria-label={t('check.commands')} role="region">
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </pre>
      <div className="noprint">
        <CopyButton text={lines.join('\n')} />
      </div>
    </div>
  );
}

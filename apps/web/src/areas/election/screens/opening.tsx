import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../kit/act.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import { hasReached } from '../facts/state-line.js';
import { ELECTION_CLOSE_POLL, ELECTION_OPENING_STATE } from '../operations/poll.generated.js';
import { BoxOpening } from '../pieces/box-opening.js';
import type { OpenedBox } from '../pieces/box-opening.js';
import { ElectionScreen } from '../pieces/election-screen.js';
import type { ElectionDetail } from '../pieces/election-screen.js';
import { JobNotes } from '../pieces/job-notes.js';

const EVERY_MS = 3_000;

/** From the closing second to the count. */
export function Screen() {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (
    <ElectionScreen title={t('opening.title')} everyMs={EVERY_MS}>
      {(detail, story) => {
        const { election, phase } = detail;
        if (hasReached(election.state, 'CLOSED')) {
          const promised = (story ?? []).flatMap(({ type, byName }) =>
            type === 'DecryptionsCommitted' && byName !== null ? [byName] : [],
          );
          return <Closed detail={detail} promised={new Set(promised)} />;
        }
        if (!hasReached(election.state, 'POLLING'))
          return (
            <Note status="info" title={t('opening.notOpened')}>
              <p>{t('opening.notOpenedHint')}</p>
            </Note>
          );
        return phase === 'CLOSED' ? (
          <Closing electionId={election.id} />
        ) : (
          <Note status="info" title={t('opening.stillOpen')}>
            <p>{t('opening.stillOpenHint', { at: say.at(election.closesAt) })}</p>
          </Note>
        );
      }}
    </ElectionScreen>
  );
}

function Closing({ electionId }: { readonly electionId: string }) {
  const { t } = useTranslation('election');
  const { isReturningOfficer } = useRoles();
  const close = useAct(ELECTION_CLOSE_POLL);
  return (
    <div className="stack">
      <Note status="info" title={t('opening.closing')} isNews>
        <p>{t('opening.closingHint')}</p>
      </Note>
      <RefusalNote error={close.error} />
      {isReturningOfficer && (
        <button type="button" className="btn" disabled={close.isPending} onClick={() => close.mutate({ electionId })}>
          {t('opening.close')}
        </button>
      )}
    </div>
  );
}

interface ClosedProps {
  readonly detail: ElectionDetail;
  readonly promised: ReadonlySet<string>;
}

function Closed({ detail: { election }, promised }: ClosedProps) {
  const { t } = useTranslation('election');
  const { isReturningOfficer } = useRoles();
  const say = useSaying();
  const isCounted = hasReached(election.state, 'COUNTED');
  const query = useAsked(ELECTION_OPENING_STATE, { electionId: election.id }, isCounted ? {} : { everyMs: EVERY_MS });
  return (
    <Asked query={query}>
      {({ openingState }) =>
        openingState && (
          <div className="stack-xl">
            <section className="sealpanel stack-s">
              <h2>
                {t('opening.closed')} {openingState.contests.every(isSealed) && t('opening.sealed')}
              </h2>
              <p>{t('opening.closedAt', { at: say.at(openingState.closesAt) })}</p>
              <dl className="factlist">
                {openingState.contests.filter(isSealed).map(({ contestId, title, titleCy, sealNumber }) => (
                  <div key={contestId}>
                    <dt>{t('opening.seal', { title: say.pick(title, titleCy) })}</dt>
                    <dd className="code">{sealNumber}</dd>
                  </div>
                ))}
              </dl>
            </section>
            {isCounted && (
              <Note status="pass" title={t('opening.allCounted')} isNews>
                <p>{election.state === 'COUNTED' && t('opening.allCountedHint')}</p>
                <p>
                  <Link to={`/office/elections/${election.id}/declare`}>{t('opening.toDeclare')}</Link>
                </p>
              </Note>
            )}
            <JobNotes jobs={openingState.jobs} />
            {openingState.contests.map((box) => (
              <BoxOpening key={box.contestId} box={box} promised={promised} mayRecord={isReturningOfficer} />
            ))}
          </div>
        )
      }
    </Asked>
  );
}

const isSealed = ({ sealNumber }: OpenedBox): boolean => sealNumber !== null;

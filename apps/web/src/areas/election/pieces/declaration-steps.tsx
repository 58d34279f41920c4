import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../kit/act.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { Confirm } from '../../../kit/confirm.js';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { newestOf } from '../facts/approvals.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import { ELECTION_APPROVALS } from '../operations/approvals.generated.js';
import { ELECTION_PROPOSE_DECLARATION } from '../operations/results.generated.js';
import { ApprovedContent } from './readable-content.js';

const EVERY_MS = 4_000;

/** From the provisional result to the second person’s word. */
export function DeclarationSteps({ electionId }: { readonly electionId: string }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { isReturningOfficer, isSecondPerson } = useRoles();
  const [isAsking, setAsking] = useState(false);
  const query = useAsked(ELECTION_APPROVALS, { electionId }, { everyMs: EVERY_MS });
  const propose = useAct(ELECTION_PROPOSE_DECLARATION, () => setAsking(false));
  return (
    <Asked query={query}>
      {({ approvals }) => {
        const newest = newestOf(approvals, 'DECLARE');
        const isWaiting = newest?.state === 'WAITING';
        return (
          <section className="stack" aria-live="polite">
            {isWaiting && (
              <Note status="info" title={t('declare.waiting')}>
                <p>{t('declare.waitingHint', { at: say.at(newest.proposedAt) })}</p>
                {isSecondPerson && (
                  <p>
                    <Link to="/office/approvals">{t('declare.toApprovals')}</Link>
                  </p>
                )}
              </Note>
            )}
            {newest?.state === 'DECLINED' && (
              <Note status="fail" title={t('declare.declined', { name: newest.decidedByName ?? '' })}>
                <p>{newest.reason}</p>
              </Note>
            )}
            <RefusalNote error={propose.error} />
            {isReturningOfficer && !isWaiting && (
              <button type="button" className="btn" onClick={() => setAsking(true)}>
                {newest ? t('declare.again') : t('declare.propose')}
              </button>
            )}
            {isWaiting && (
              <>
                <h2>{t('declare.content')}</h2>
                <ApprovedContent content={newest.content} digest={newest.contentDigest} />
              </>
            )}
            {isAsking && (
              <Confirm
                title={t('declare.proposeTitle')}
                action={t('declare.propose')}
                isBusy={propose.isPending}
                onGo={() => propose.mutate({ electionId }, { onError: () => setAsking(false) })}
                onCancel={() => setAsking(false)}
              >
                <p>{t('declare.proposeEffect')}</p>
              </Confirm>
            )}
          </section>
        );
      }}
    </Asked>
  );
}

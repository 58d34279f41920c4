import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { newestOf } from '../facts/approvals.js';
import { approvalClause } from '../facts/offered.js';
import { useSaying } from '../facts/saying.js';
import { ELECTION_APPROVALS, ELECTION_PROPOSE_OPENING } from '../operations/approvals.generated.js';
import { ELECTION_RULES } from '../operations/elections.generated.js';
import type { ElectionDetail } from './election-screen.js';

const EVERY_MS = 4_000;

interface OpeningApprovalProps {
  readonly election: ElectionDetail['election'];
  readonly openNow: boolean;
  /** The button that opens; shown where nobody else is asked, or once they have approved. */
  readonly children: ReactNode;
}

/** Where the rules ask for a second person: what they were asked and what they said. */
export function OpeningApproval({ election, openNow, children }: OpeningApprovalProps) {
  const rules = useAsked(ELECTION_RULES, { version: election.constitutionVersion });
  return (
    <Asked query={rules}>
      {({ constitution }) => {
        const clause = constitution && approvalClause(constitution.document);
        if (!clause) return children;
        return (
          <SecondPerson electionId={election.id} openNow={openNow} clause={clause}>
            {children}
          </SecondPerson>
        );
      }}
    </Asked>
  );
}

interface SecondPersonProps {
  readonly electionId: string;
  readonly openNow: boolean;
  readonly clause: string;
  readonly children: ReactNode;
}

function SecondPerson({ electionId, openNow, clause, children }: SecondPersonProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const query = useAsked(ELECTION_APPROVALS, { electionId }, { everyMs: EVERY_MS });
  const propose = useAct(ELECTION_PROPOSE_OPENING);
  return (
    <Asked query={query}>
      {({ approvals }) => {
        const newest = newestOf(approvals, 'OPEN_POLL');
        return (
          <div className="stack" aria-live="polite">
            {newest?.state === 'APPROVED' && (
              <>
                <Note status="pass" title={t('open.approved', { name: newest.decidedByName ?? '' })}>
                  <p>{newest.decidedAt !== null && t('open.approvedHint', { at: say.at(newest.decidedAt) })}</p>
                </Note>
                {children}
              </>
            )}
            {newest?.state === 'WAITING' && (
              <Note status="info" title={t('open.waiting')}>
                <p>{t('open.waitingHint', { at: say.at(newest.proposedAt) })}</p>
              </Note>
            )}
            {newest?.state === 'DECLINED' && (
              <Note status="fail" title={t('open.declined', { name: newest.decidedByName ?? '' })}>
                <p>{newest.reason}</p>
              </Note>
            )}
            {newest?.state === 'OVERTAKEN' && <Note status="warn" title={t('open.overtaken')} />}
            {newest?.state !== 'APPROVED' && newest?.state !== 'WAITING' && (
              <div className="stack-s">
                <h3>{t('open.askTitle')}</h3>
                <p>{t('open.askHint', { clause })}</p>
                <RefusalNote error={propose.error} />
                <button
                  type="button"
                  className="btn"
                  disabled={propose.isPending}
                  onClick={() => propose.mutate({ electionId, openNow })}
                >
                  {t('open.ask')}
                </button>
              </div>
            )}
          </div>
        );
      }}
    </Asked>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked, useAsked } from '../../../kit/asked.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note, Tag } from '../../../kit/pieces.js';
import type { Status } from '../../../kit/pieces.js';
import { useMe } from '../../../office/session.js';
import '../../../styles/election.css';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import type { ApprovalState } from '../operations/approvals.generated.js';
import { ELECTION_APPROVALS } from '../operations/approvals.generated.js';
import { Decide } from '../pieces/decide.js';
import type { Approval, Decision } from '../pieces/decide.js';
import { ApprovedContent } from '../pieces/readable-content.js';
import '../words.js';

const EVERY_MS = 5_000;

const STATUS: Readonly<Record<ApprovalState, Status>> = {
  WAITING: 'warn',
  APPROVED: 'pass',
  DECLINED: 'fail',
  OVERTAKEN: 'none',
};

const SAID = {
  openingApproved: 'approvals.approvedOpening',
  declared: 'approvals.approvedDeclare',
  declined: 'approvals.declinedNote',
} as const satisfies Record<Decision, string>;

/** What waits for a second person, and what was decided. */
export function Screen() {
  const { t } = useTranslation('election');
  const query = useAsked(ELECTION_APPROVALS, {}, { everyMs: EVERY_MS });
  const [decided, setDecided] = useState<Decision | undefined>();
  usePageTitle(t('approvals.title'));
  return (
    <>
      <div className="pagehead">
        <div className="stack-s">
          <h1>{t('approvals.title')}</h1>
          <p className="lead">{t('approvals.lead')}</p>
        </div>
      </div>
      {decided && <Note status={decided === 'declined' ? 'info' : 'pass'} title={t(SAID[decided])} isNews />}
      <Asked query={query}>
        {({ approvals }) => {
          const waiting = approvals.filter(({ state }) => state === 'WAITING');
          const done = approvals.filter(({ state }) => state !== 'WAITING');
          return (
            <div className="stack-xl gap-top">
              <section className="stack">
                <h2>{t('approvals.waiting')}</h2>
                {waiting.length === 0 && (
                  <div className="card stack-s">
                    <p className="b">{t('approvals.empty')}</p>
                    <p>{t('approvals.emptyHint')}</p>
                  </div>
                )}
                {waiting.map((approval) => (
                  <Waiting
                    key={approval.id}
                    approval={approval}
                    onDecided={(decision) => {
                      setDecided(decision);
                      scrollTo({ top: 0 });
                    }}
                  />
                ))}
              </section>
              {done.length > 0 && (
                <section className="stack">
                  <h2>{t('approvals.done')}</h2>
                  <ul className="tasks">
                    {done.map((approval) => (
                      <Done key={approval.id} approval={approval} />
                    ))}
                  </ul>
                </section>
              )}
            </div>
          );
        }}
      </Asked>
    </>
  );
}

interface WaitingProps {
  readonly approval: Approval;
  readonly onDecided: (decision: Decision) => void;
}

function Waiting({ approval, onDecided }: WaitingProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { isSecondPerson } = useRoles();
  const isOwn = useMe().me.id === approval.proposedBy;
  const { kind, electionTitle, electionTitleCy, proposedByName, proposedAt, content, contentDigest } = approval;
  return (
    <article className="card stack">
      <h3>{t(`approvals.${kind}`, { title: say.pick(electionTitle, electionTitleCy) })}</h3>
      <p className="muted">{t('approvals.by', { name: proposedByName, at: say.at(proposedAt) })}</p>
      <ApprovedContent content={content} digest={contentDigest} />
      {isSecondPerson ? (
        <Decide approval={approval} onDecided={onDecided} />
      ) : (
        <p>{t(isOwn ? 'approvals.own' : 'approvals.others')}</p>
      )}
    </article>
  );
}

function Done({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { kind, state, electionTitle, electionTitleCy, decidedByName, decidedAt, reason, content, contentDigest } =
    approval;
  return (
    <li>
      <div>
        <p className="m">{t(`approvals.${kind}`, { title: say.pick(electionTitle, electionTitleCy) })}</p>
        {decidedByName !== null && decidedAt !== null && (
          <span className="hint">{t('approvals.decided', { name: decidedByName, at: say.at(decidedAt) })}</span>
        )}
        {reason !== null && <p className="small">{reason}</p>}
        <details>
          <summary>{t('declare.content')}</summary>
          <ApprovedContent content={content} digest={contentDigest} />
        </details>
      </div>
      <Tag status={STATUS[state]}>{t(`approvals.state.${state}`)}</Tag>
    </li>
  );
}

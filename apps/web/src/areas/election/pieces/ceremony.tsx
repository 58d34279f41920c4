import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Confirm } from '../../../kit/confirm.js';
import { Note, Scroll, Tag } from '../../../kit/pieces.js';
import type { Status } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { CEREMONY_STEPS, stepStanding } from '../facts/ceremony.js';
import type { StepStanding } from '../facts/ceremony.js';
import { useSaying } from '../facts/saying.js';
import type { ElectionKeyStateQuery } from '../operations/safeguards.generated.js';
import { ELECTION_BEGIN_CEREMONY, ELECTION_CONCLUDE_CEREMONY } from '../operations/safeguards.generated.js';
import { ConfirmWithReason } from './with-reason.js';

type KeyCeremony = NonNullable<ElectionKeyStateQuery['keyCeremony']>;

interface CeremonyProps {
  readonly electionId: string;
  readonly ceremony: KeyCeremony;
  /** Names of all key-holders of today. */
  readonly holders: readonly string[];
  /** Whether this officer may begin and conclude. */
  readonly mayRun: boolean;
}

/** The making of one key together, as the returning officer sees it. */
export function Ceremony({ electionId, ceremony, holders, mayRun }: CeremonyProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { state, members, complaint, reason, attempt } = ceremony;
  const awaited = members.filter(({ due }) => due !== null).map(({ name }) => name);
  const isBegun = attempt > 0;
  return (
    <div className="stack-l">
      {!isBegun && (
        <Note status="info" title={t('keys.notBegun')}>
          <p>{t('keys.notBegunHint')}</p>
        </Note>
      )}
      {complaint && (
        <Note status="fail" title={t('keys.complaint', { by: complaint.by, about: complaint.about })} isNews>
          <p>{t('keys.complaintHint', { reason: complaint.reason })}</p>
        </Note>
      )}
      {state === 'concluded' && (
        <Note status="pass" title={t('keys.concluded')}>
          <p>{t('keys.concludedHint')}</p>
        </Note>
      )}
      {state === 'running' && awaited.length > 0 && (
        <Note status="info" title={t('keys.waitFor', { names: say.list(awaited) })} isNews />
      )}
      {isBegun && <StepTable ceremony={ceremony} />}
      {reason !== null && <p className="muted">{t('keys.wasReason', { reason })}</p>}
      {mayRun && <Actions {...{ electionId, ceremony, holders }} />}
    </div>
  );
}

const TAGS: Readonly<Record<StepStanding, Status>> = { done: 'pass', now: 'info', later: 'none' };
const WORDS = { done: 'keys.stepDone', now: 'keys.stepNow', later: 'keys.stepLater' } as const;

function StepTable({ ceremony }: { readonly ceremony: KeyCeremony }) {
  const { t } = useTranslation('election');
  return (
    <Scroll label={t('keys.table')}>
      <table>
        <caption>
          {t('keys.table')} ({t('keys.attempt', { attempt: ceremony.attempt })})
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('keys.holder')}</th>
            {CEREMONY_STEPS.map((step) => (
              <th scope="col" key={step}>
                {t(`keys.step.${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ceremony.members.map((member) => (
            <tr key={member.officerId}>
              <th scope="row">{member.name}</th>
              {CEREMONY_STEPS.map((step) => {
                const standing = stepStanding(ceremony, member, step);
                return (
                  <td key={step}>
                    <Tag status={TAGS[standing]}>{t(WORDS[standing])}</Tag>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Actions({ electionId, ceremony, holders }: Omit<CeremonyProps, 'mayRun'>) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const [asking, setAsking] = useState<'begin' | 'again' | 'conclude' | undefined>();
  const begin = useAct(ELECTION_BEGIN_CEREMONY, () => setAsking(undefined));
  const conclude = useAct(ELECTION_CONCLUDE_CEREMONY, () => setAsking(undefined));
  const { attempt, state, members, proved, needed } = ceremony;
  const notRehearsed = members.filter(({ hasRehearsed }) => !hasRehearsed).map(({ name }) => name);
  const close = (): void => setAsking(undefined);
  const mayConclude = state === 'running' && proved === 'enough';
  return (
    <>
      <RefusalNote error={begin.error ?? conclude.error} />
      <div className="btns">
        {attempt === 0 ? (
          <button type="button" className="btn" onClick={() => setAsking('begin')}>
            {t('keys.begin')}
          </button>
        ) : (
          <button type="button" className="btn btn--2" onClick={() => setAsking('again')}>
            {t('keys.again')}
          </button>
        )}
        {mayConclude && (
          <button type="button" className="btn btn--2" onClick={() => setAsking('conclude')}>
            {t('keys.conclude')}
          </button>
        )}
      </div>
      {asking === 'begin' && (
        <Confirm
          title={t('keys.beginTitle')}
          action={t('keys.begin')}
          isBusy={begin.isPending}
          onGo={() => begin.mutate({ electionId }, { onError: close })}
          onCancel={close}
        >
          <p>{t('keys.beginEffect', { count: holders.length, names: say.list(holders) })}</p>
        </Confirm>
      )}
      {asking === 'again' && (
        <ConfirmWithReason
          title={t('keys.againTitle')}
          action={t('keys.again')}
          isBusy={begin.isPending}
          onGo={(reason) => begin.mutate({ electionId, reason }, { onError: close })}
          onCancel={close}
        >
          <p>{t('keys.againEffect')}</p>
        </ConfirmWithReason>
      )}
      {asking === 'conclude' && (
        <ConfirmWithReason
          title={t('keys.concludeTitle')}
          action={t('keys.conclude')}
          isBusy={conclude.isPending}
          onGo={(reason) => conclude.mutate({ electionId, reason }, { onError: close })}
          onCancel={close}
        >
          <p>{t('keys.concludeEffect', { names: say.list(notRehearsed), needed: needed ?? members.length })}</p>
        </ConfirmWithReason>
      )}
    </>
  );
}

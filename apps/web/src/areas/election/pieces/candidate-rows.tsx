import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Confirm } from '../../../kit/confirm.js';
import { Icon } from '../../../kit/icons.js';
import { Tag } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { moved, inOrderOfSurname } from '../facts/order.js';
import { ELECTION_ORDER_CANDIDATES, ELECTION_REMOVE_CANDIDATE } from '../operations/contests.generated.js';
import { DescribeCandidate } from './describe-candidate.js';
import type { ElectionContest } from './election-screen.js';

type Candidate = ElectionContest['candidates'][number];

interface RowsProps {
  readonly contest: ElectionContest;
  /** Whether the paper may still be changed, and by this officer. */
  readonly mayChange: boolean;
}

/** Candidates in the order of the ballot paper: moved, described and taken off until the poll is opened. */
export function CandidateRows({ contest: { id: contestId, candidates }, mayChange }: RowsProps) {
  const { t } = useTranslation('election');
  const [said, setSaid] = useState('');
  const [toRemove, setToRemove] = useState<Candidate | undefined>();
  const [described, setDescribed] = useState<string | undefined>();
  const order = useAct(ELECTION_ORDER_CANDIDATES);
  const remove = useAct(ELECTION_REMOVE_CANDIDATE, () => {
    setToRemove(undefined);
    setSaid(t('contest.removed'));
  });
  const move = (from: number, to: number): void => {
    const name = candidates[from]?.name ?? '';
    const candidateIds = moved(
      candidates.map(({ id }) => id),
      from,
      to,
    );
    order.mutate(
      { contestId, candidateIds },
      { onSuccess: () => setSaid(t('contest.moved', { name, place: to + 1 })) },
    );
  };
  if (candidates.length === 0) return <p className="muted">{t('contest.empty')}</p>;
  return (
    <div className="stack">
      <RefusalNote error={order.error ?? remove.error} />
      <p className="vh" role="status">
        {said}
      </p>
      <ol className="candrows">
        {candidates.map((candidate, i) => (
          <li key={candidate.id}>
            <div className="candrows__row">
              <span className="candrows__place">{i + 1}</span>
              <div>
                <b>{candidate.name}</b>
                {candidate.detail && <span className="hint small block">{candidate.detail}</span>}
              </div>
              {candidate.statement && <Tag status="pass">{t('contest.described')}</Tag>}
              {mayChange && (
                <div className="btns">
                  <MoveButton name="up" candidate={candidate} isOff={i === 0} onMove={() => move(i, i - 1)} />
                  <MoveButton
                    name="down"
                    candidate={candidate}
                    isOff={i === candidates.length - 1}
                    onMove={() => move(i, i + 1)}
                  />
                  <button
                    type="button"
                    className="btn btn--2 btn--s"
                    aria-expanded={described === candidate.id}
                    onClick={() => setDescribed(described === candidate.id ? undefined : candidate.id)}
                  >
                    {t('contest.describe')}
                    <span className="vh"> {candidate.name}</span>
                  </button>
                  <button type="button" className="btn btn--3 btn--s" onClick={() => setToRemove(candidate)}>
                    {t('contest.remove')}
                    <span className="vh"> {candidate.name}</span>
                  </button>
                </div>
              )}
            </div>
            {described === candidate.id && (
              <DescribeCandidate
                contestId={contestId}
                candidate={candidate}
                onDone={() => {
                  setDescribed(undefined);
                  setSaid(t('contest.saved', { name: candidate.name }));
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {mayChange && candidates.length > 1 && (
        <button
          type="button"
          className="btn btn--2 btn--s"
          onClick={() => order.mutate({ contestId, candidateIds: inOrderOfSurname(candidates).map(({ id }) => id) })}
        >
          {t('contest.bySurname')}
        </button>
      )}
      {toRemove && (
        <Confirm
          title={t('contest.removeTitle', { name: toRemove.name })}
          action={t('contest.remove')}
          isBusy={remove.isPending}
          onGo={() => remove.mutate({ contestId, candidateId: toRemove.id })}
          onCancel={() => setToRemove(undefined)}
        >
          <p>{t('contest.removeEffect')}</p>
        </Confirm>
      )}
    </div>
  );
}

interface MoveButtonProps {
  readonly name: 'up' | 'down';
  readonly candidate: Candidate;
  readonly isOff: boolean;
  readonly onMove: () => void;
}

/** Stays in place at the ends, so that the focus is not lost. */
function MoveButton({ name, candidate, isOff, onMove }: MoveButtonProps) {
  const { t } = useTranslation('election');
  return (
    <button type="button" className="btn btn--2 btn--s" aria-disabled={isOff} onClick={() => !isOff && onMove()}>
      <Icon name={name} />
      <span className="vh">{t(`contest.${name}`, { name: candidate.name })}</span>
    </button>
  );
}

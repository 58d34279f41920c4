import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../kit/icons.js';
import { Note, Tag } from '../../../kit/pieces.js';
import type { Status } from '../../../kit/pieces.js';
import { openingSteps } from '../facts/opening-steps.js';
import type { OpeningStep } from '../facts/opening-steps.js';
import { useSaying } from '../facts/saying.js';
import type { ElectionOpeningStateQuery } from '../operations/poll.generated.js';
import { JobNotes } from './job-notes.js';
import { LotForm } from './lot-form.js';
import '../../../styles/result.css';

export type OpenedBox = NonNullable<ElectionOpeningStateQuery['openingState']>['contests'][number];

interface BoxOpeningProps {
  readonly box: OpenedBox;
  /** Names of those who have promised their parts. */
  readonly promised: ReadonlySet<string>;
  readonly mayRecord: boolean;
}

const CLASSES = { done: 'is-done', now: 'now', later: '' } as const;

/** One box from the close to its count, step by step. */
export function BoxOpening({ box, promised, mayRecord }: BoxOpeningProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (
    <section className="stack">
      <h2>{say.pick(box.title, box.titleCy)}</h2>
      <JobNotes jobs={box.jobs} />
      {box.lotAwaited && <LotForm contestId={box.contestId} lot={box.lotAwaited} mayRecord={mayRecord} />}
      <ol className="cere">
        {openingSteps(box).map((step, i) => (
          <li
            key={step.name}
            className={CLASSES[step.standing]}
            aria-current={step.standing === 'now' ? 'step' : undefined}
          >
            <i aria-hidden="true">{step.standing === 'done' ? <Icon name="tick" /> : i + 1}</i>
            <div className="stack-s">
              <h3>
                <span className="vh">{t(`opening.standing.${step.standing}`)} </span>
                {t(`opening.step.${step.name}`)}
              </h3>
              <StepDetail step={step} box={box} promised={promised} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface StepDetailProps {
  readonly step: OpeningStep;
  readonly box: OpenedBox;
  readonly promised: ReadonlySet<string>;
}

function StepDetail({ step: { name, standing }, box, promised }: StepDetailProps): ReactNode {
  const { t } = useTranslation('election');
  const say = useSaying();
  switch (name) {
    case 'checked':
      return box.uncheckedBallots > 0 && <p>{t('opening.unchecked', { count: box.uncheckedBallots })}</p>;
    case 'sealed':
      return (
        standing === 'done' && (
          <p>{t('opening.ballots', { count: box.sealedBallots, number: say.number(box.sealedBallots) })}</p>
        )
      );
    case 'mixed':
      return <Mixers box={box} isNow={standing === 'now'} />;
    case 'keys':
      return standing === 'later' ? null : <KeyHolders box={box} promised={promised} isNow={standing === 'now'} />;
    default:
      return null;
  }
}

function Mixers({ box: { mixers, mixAwaited }, isNow }: { readonly box: OpenedBox; readonly isNow: boolean }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const turn = isNow ? mixers.find(({ isIn }) => !isIn)?.place : undefined;
  return (
    <>
      <ol className="plainlist people">
        {mixers.map(({ place, name, isIn }) => (
          <li key={place}>
            <span>{t('opening.mixer', { place, name })}</span>
            <Tag status={isIn ? 'pass' : place === turn ? 'info' : 'none'}>
              {isIn ? t('opening.mixIn') : place === turn ? t('opening.mixTurn') : t('opening.mixLater')}
            </Tag>
          </li>
        ))}
      </ol>
      {mixAwaited && (
        <Note status="info" title={say.pick(mixAwaited.text, mixAwaited.textCy)}>
          {mixAwaited.since !== null && <p>{t('opening.since', { at: say.at(mixAwaited.since) })}</p>}
        </Note>
      )}
    </>
  );
}

function KeyHolders({
  box: { trustees, decryptionsAwaited },
  promised,
  isNow,
}: {
  readonly box: OpenedBox;
  readonly promised: ReadonlySet<string>;
  readonly isNow: boolean;
}) {
  const { t } = useTranslation('election');
  return (
    <>
      {isNow && (
        <p className="muted">
          {t('opening.waitingKeys')} {t('opening.partsAwaited', { count: decryptionsAwaited })}.
        </p>
      )}
      <ul className="plainlist people">
        {trustees.map(({ trustee, name, isIn }) => {
          const status: Status = isIn ? 'pass' : promised.has(name) ? 'info' : 'none';
          const words = isIn ? 'opening.keyIn' : promised.has(name) ? 'opening.keyPromised' : 'opening.keyAwaited';
          return (
            <li key={trustee}>
              <span>{name}</span>
              <Tag status={status}>{t(words)}</Tag>
            </li>
          );
        })}
      </ul>
    </>
  );
}

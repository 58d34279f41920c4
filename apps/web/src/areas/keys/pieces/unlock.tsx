import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note, ProgressBar } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { useMe } from '../../../office/session.js';
import type { HeldKey } from '../device/jobs.js';
import type { KeysOpeningQuery } from '../operations.generated.js';
import { knownKeyOf } from '../turns/election-keys.js';
import type { ElectionKeys } from '../turns/election-keys.js';
import type { OpeningTask } from '../turns/opening-turns.js';
import { FindKey } from './find-key.js';
import { KeyFaultNote } from './key-fault-note.js';
import { KeyShown } from './key-shown.js';
import { Seals } from './seals.js';
import { Steps } from './steps.js';
import { UnlockEnd } from './unlock-end.js';
import { useUnlock } from './use-unlock.js';
import type { KeptHere } from './use-kept.js';

interface UnlockProps {
  readonly keys: ElectionKeys;
  readonly electionId: string;
  readonly opening: NonNullable<KeysOpeningQuery['openingState']>;
  readonly tasks: readonly OpeningTask[];
  readonly version: string;
  readonly here: KeptHere | undefined;
}

/** The three steps of a key-holder at the opening. */
export function Unlock({ keys, electionId, opening, tasks, version, here }: UnlockProps) {
  const { t } = useTranslation('keys');
  const language = useLanguage();
  const { me } = useMe();
  const [seal, setSeal] = useState<'same' | 'differs'>();
  const [brought, setBrought] = useState<HeldKey>();
  const [isOther, setOther] = useState(false);
  const known = knownKeyOf(electionId, me.id, keys);
  const { unlock, handIn, toPromise, isPartLost, checking, checked } = useUnlock(me.id, known, tasks, version);
  const key = brought ?? (isOther ? undefined : here?.held);
  const isDone = tasks.length > 0 && toPromise.length === 0;
  const isCompared = seal === 'same' || isDone || isPartLost;
  const sealed = opening.contests.filter(({ sealNumber }) => typeof sealNumber === 'string');
  const standAt = (done: boolean, now: boolean) => (done ? 'done' : now ? 'now' : 'later');
  if (tasks.length === 0) return <NotYet state={opening.state} />;
  return (
    <Steps
      steps={[
        {
          title: t('open.step1'),
          stand: isCompared ? 'done' : 'now',
          content: (
            <>
              <p className="muted">{t(isCompared ? 'open.step1Done' : 'open.step1Text')}</p>
              <Seals contests={sealed} />
              {!isCompared && (
                <div className="btns">
                  <button type="button" className="btn" onClick={() => setSeal('same')}>
                    {t('open.same')}
                  </button>
                  <button type="button" className="btn btn--2" onClick={() => setSeal('differs')}>
                    {t('open.differs')}
                  </button>
                </div>
              )}
              {seal === 'differs' && (
                <Note status="fail" title={t('open.differsTitle')} isNews>
                  <p>{t('open.differsText')}</p>
                </Note>
              )}
            </>
          ),
        },
        {
          title: t('open.step2'),
          stand: standAt(isDone, isCompared),
          content: isDone ? (
            <p className="muted">{t('open.step2Done')}</p>
          ) : !isCompared ? (
            <p className="muted">{t('open.step2Text')}</p>
          ) : (
            <>
              <p>{t('open.step2Text')}</p>
              {isPartLost && <Note status="warn" title={t('open.partLost')} />}
              {key ? (
                <>
                  <KeyShown
                    held={key}
                    keptAt={brought ? undefined : here?.kept.keptAt}
                    isRight={brought !== undefined}
                  />
                  <KeyFaultNote error={unlock.error} />
                  {unlock.isPending && checking && (
                    <ProgressBar
                      done={checking.done}
                      total={checking.total}
                      label={t('open.checking', { ...checking })}
                    />
                  )}
                  <div className="btns">
                    <button
                      type="button"
                      className="btn"
                      disabled={unlock.isPending}
                      onClick={() => unlock.mutate(key)}
                    >
                      {t(unlock.isPending ? 'open.working' : 'open.unlock')}
                    </button>
                    <button
                      type="button"
                      className="btn btn--2"
                      disabled={unlock.isPending}
                      onClick={() => {
                        setBrought(undefined);
                        setOther(true);
                        unlock.reset();
                      }}
                    >
                      {t('open.another')}
                    </button>
                  </div>
                </>
              ) : (
                <FindKey known={known} onFound={setBrought} />
              )}
            </>
          ),
        },
        {
          title: t('open.step3'),
          stand: standAt(
            tasks.every(({ step }) => step !== 'commit' && step !== 'wait' && step !== 'show'),
            isDone,
          ),
          content: isDone ? (
            <>
              <KeyFaultNote error={handIn.error} />
              <UnlockEnd tasks={tasks} />
              {checked.map(({ uuid, title, titleCy, ballots, counted, fingerprint }) => (
                <dl className="facts" key={uuid}>
                  <div>
                    <dt>{inLanguage(language, title, titleCy)}</dt>
                    <dd>{t('open.checked', { counted, count: ballots })}</dd>
                  </div>
                  <div>
                    <dt>{t('open.fingerprint')}</dt>
                    <dd className="code">{fingerprint}</dd>
                  </div>
                </dl>
              ))}
            </>
          ) : (
            <p className="muted">{t('open.step3Text')}</p>
          ),
        },
      ]}
    />
  );
}

function NotYet({ state }: { readonly state: string }) {
  const { t } = useTranslation('keys');
  const isBefore = ['DRAFT', 'ROLL_FROZEN', 'CODES_ISSUED', 'POLLING'].includes(state);
  const isAfter = state === 'OPENED' || state === 'COUNTED';
  const stand = isBefore ? 'before' : isAfter ? 'after' : 'mixing';
  return (
    <Note status="info" title={t(`open.notYet.${stand}`)} isNews>
      <p>{t(`open.notYet.${stand}Text`)}</p>
    </Note>
  );
}

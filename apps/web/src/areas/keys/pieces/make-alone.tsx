import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Note } from '../../../kit/pieces.js';
import { useMe } from '../../../office/session.js';
import { inWorker } from '../device/key-worker.js';
import { KEYS_SUBMIT } from '../operations.generated.js';
import { knownKeyOf } from '../turns/election-keys.js';
import type { ElectionKeys } from '../turns/election-keys.js';
import { FindKey } from './find-key.js';
import { KeepSafe } from './keep-safe.js';
import { KeyFaultNote } from './key-fault-note.js';
import { KeyShown } from './key-shown.js';
import { Steps } from './steps.js';
import { useKeep } from './use-kept.js';
import type { KeptHere } from './use-kept.js';

export interface MakeProps {
  readonly keys: ElectionKeys;
  readonly electionId: string;
  readonly here: KeptHere | undefined;
}

/** A key of one's own: made here, kept safe, its public half handed in, and tried on a dummy of every contest. */
export function MakeAlone({ keys, electionId, here }: MakeProps) {
  const { t } = useTranslation('keys');
  const { me } = useMe();
  const keep = useKeep(me.id, electionId);
  const known = knownKeyOf(electionId, me.id, keys);
  const isIn = known.handedIn.length > 0;
  const isSafe = here?.kept.isSafe === true;
  const now = (text: string) => ({ text, keptAt: new Date().toISOString(), isSafe: isIn });
  const make = useMutation({
    mutationFn: async () => {
      const { text } = await inWorker('makeSingle', { electionId, contests: known.contests });
      await keep(now(text));
    },
    networkMode: 'always',
  });
  const submit = useAct(KEYS_SUBMIT);
  const handIn = useMutation({
    mutationFn: async (text: string) =>
      submit.mutateAsync({ electionId, keys: [...(await inWorker('publicKeys', { text }))] }),
  });
  const rehearsal = useQuery({
    queryKey: ['rehearsal', electionId, here?.kept.text, known.handedIn.map(({ publicKey }) => publicKey)],
    queryFn: () => inWorker('rehearse', { text: here?.kept.text ?? '', known }),
    enabled: here !== undefined && isIn,
    retry: false,
  });
  const standAt = (isDone: boolean, isNow: boolean) => (isDone ? 'done' : isNow ? 'now' : 'later');
  return (
    <Steps
      steps={[
        {
          title: t('make.step1'),
          stand: here ? 'done' : 'now',
          content: here ? (
            <KeyShown held={here.held} keptAt={here.kept.keptAt} />
          ) : isIn ? (
            <>
              <Note status="warn" title={t('make.elsewhere')}>
                <p>{t('make.elsewhereText')}</p>
              </Note>
              <FindKey known={known} onFound={({ text }) => void keep(now(text))} />
            </>
          ) : (
            <>
              <p>{t('make.step1Text')}</p>
              <KeyFaultNote error={make.error} />
              <button type="button" className="btn" disabled={make.isPending} onClick={() => make.mutate()}>
                {t('make.makeNow')}
              </button>
            </>
          ),
        },
        {
          title: t('make.step2'),
          stand: standAt(isSafe, here !== undefined),
          content:
            here && !isSafe ? (
              <KeepSafe
                electionId={electionId}
                text={here.kept.text}
                onSafe={() => void keep({ ...here.kept, isSafe: true })}
              />
            ) : (
              <p className="muted">{t(isSafe ? 'make.step2Done' : 'make.step2Later')}</p>
            ),
        },
        {
          title: t('make.handIn'),
          stand: standAt(isIn, isSafe),
          content: (
            <>
              <p className="muted">{t(isIn ? 'make.handInDone' : 'make.handInText')}</p>
              <KeyFaultNote error={handIn.error} />
              {here && isSafe && !isIn && (
                <button
                  type="button"
                  className="btn"
                  disabled={handIn.isPending}
                  onClick={() => handIn.mutate(here.kept.text)}
                >
                  {t('make.handInNow')}
                </button>
              )}
            </>
          ),
        },
        {
          title: t('make.rehearsal'),
          stand: standAt(rehearsal.isSuccess, isIn),
          content: (
            <>
              <KeyFaultNote error={rehearsal.error} />
              {rehearsal.isSuccess ? (
                <Note status="pass" title={t('make.rehearsedAlone', { count: rehearsal.data })} isNews>
                  <p>{t('make.next')}</p>
                </Note>
              ) : (
                <p className="muted">{t('make.rehearsalText')}</p>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

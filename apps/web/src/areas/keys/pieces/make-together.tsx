import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Note } from '../../../kit/pieces.js';
import { useMe } from '../../../office/session.js';
import { inWorker } from '../device/key-worker.js';
import { knownKeyOf } from '../turns/election-keys.js';
import { hasStopped } from '../turns/has-stopped.js';
import { FindKey } from './find-key.js';
import { KeepSafe, SaveFile } from './keep-safe.js';
import { KeyFaultNote } from './key-fault-note.js';
import { KeyShown } from './key-shown.js';
import type { MakeProps } from './make-alone.js';
import { Rounds } from './rounds.js';
import { Steps } from './steps.js';
import { useCeremony } from './use-ceremony.js';
import { useKeep } from './use-kept.js';

/** One's part of a key that several hold together: made here, kept safe, joined with the others' in rounds, and tried. */
export function MakeTogether({ keys, electionId, here }: MakeProps) {
  const { t } = useTranslation('keys');
  const { me } = useMe();
  const keep = useKeep(me.id, electionId);
  const known = knownKeyOf(electionId, me.id, keys);
  const { keyCeremony } = keys;
  const { ceremony } = known;
  const isOld = here?.held.attempt !== undefined && here.held.attempt !== ceremony?.id.attempt;
  const own = isOld ? undefined : here;
  const isSafe = own?.kept.isSafe === true;
  const member = keyCeremony?.members.find((each) => each.member === ceremony?.place);
  const hasBegun = member !== undefined && member.due !== 'certificate';
  const isRunning = keyCeremony?.state === 'running' || keyCeremony?.state === 'concluded';
  const moment = `${ceremony?.id.attempt} ${ceremony?.messages.length} ${keyCeremony?.state}`;
  const { error } = useCeremony(me.id, electionId, isSafe && isRunning ? moment : undefined);
  const now = (text: string, safe: boolean) => ({ text, keptAt: new Date().toISOString(), isSafe: safe });
  const make = useMutation({
    mutationFn: async () => {
      if (!ceremony) return;
      const { text } = await inWorker('makeMember', { id: ceremony.id, place: ceremony.place });
      await keep(now(text, false));
    },
    networkMode: 'always',
  });
  if (!keyCeremony || keyCeremony.attempt === 0)
    return (
      <Note status="info" title={t('make.notBegun')}>
        <p>{t('make.notBegunText')}</p>
      </Note>
    );
  if (!ceremony)
    return (
      <Note status="warn" title={t('make.late')}>
        <p>{t('make.lateText')}</p>
      </Note>
    );
  const nameOf = (place: number): string =>
    keyCeremony.members.find((each) => each.member === place)?.name ?? String(place);
  const hasRehearsed = member?.hasRehearsed === true;
  const isMade = hasRehearsed || member?.due === 'rehearsal' || keyCeremony.step === 'complete';
  const isStopped = hasStopped(keyCeremony);
  const standAt = (isDone: boolean, isNow: boolean) => (isDone ? 'done' : isNow ? 'now' : 'later');
  return (
    <>
      {isStopped && (
        <Note status="warn" title={t('make.stopped')} isNews>
          {keyCeremony.complaint && <p>{t('make.complaint', keyCeremony.complaint)}</p>}
          <p>{t('make.stoppedText')}</p>
        </Note>
      )}
      {ceremony.id.attempt > 1 && !own && !hasBegun && (
        <Note status="info" title={t('make.again', { attempt: ceremony.id.attempt })}>
          <p>{t('make.againText')}</p>
        </Note>
      )}
      <Steps
        steps={[
          {
            title: t('make.step1'),
            stand: own ? 'done' : 'now',
            content: own ? (
              <KeyShown held={own.held} keptAt={own.kept.keptAt} />
            ) : hasBegun ? (
              <>
                <Note status="warn" title={t('make.elsewhere')}>
                  <p>{t('make.elsewhereText')}</p>
                </Note>
                <FindKey known={known} onFound={({ text }) => void keep(now(text, true))} />
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
            stand: standAt(isSafe, own !== undefined),
            content:
              own && !isSafe ? (
                <KeepSafe
                  electionId={electionId}
                  text={own.kept.text}
                  onSafe={() => void keep({ ...own.kept, isSafe: true })}
                />
              ) : (
                <p className="muted">{t(isSafe ? 'make.step2Done' : 'make.step2Later')}</p>
              ),
          },
          {
            title: t('make.together'),
            stand: standAt(isMade, isSafe),
            content: (
              <>
                <p className="muted">{t(isMade ? 'make.togetherDone' : 'make.togetherText')}</p>
                {!isStopped && <KeyFaultNote error={error} nameOf={nameOf} />}
                {isSafe && !isMade && !isStopped && <Rounds ceremony={keyCeremony} own={ceremony.place} />}
              </>
            ),
          },
          {
            title: t('make.rehearsal'),
            stand: standAt(hasRehearsed, isMade),
            content: hasRehearsed ? (
              <>
                <Note status="pass" title={t('make.rehearsed')} isNews>
                  <p>
                    {keyCeremony.step === 'complete' || keyCeremony.state === 'concluded'
                      ? t('make.allRehearsed')
                      : t('make.othersRehearse')}
                  </p>
                </Note>
                <p>{t('make.next')}</p>
                {own && (
                  <details>
                    <summary>{t('make.saveFinished')}</summary>
                    <SaveFile electionId={electionId} text={own.kept.text} />
                  </details>
                )}
              </>
            ) : (
              <p className="muted">{t('make.rehearsalText')}</p>
            ),
          },
        ]}
      />
    </>
  );
}

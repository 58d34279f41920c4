import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Unreachable } from '../../../kit/client.js';
import type { CheckProgress, HeldKey, KnownKey } from '../device/jobs.js';
import { inWorker } from '../device/key-worker.js';
import { handInPart, hasKeptPart, promiseParts } from '../turns/opening-turns.js';
import type { CheckedBox, OpeningTask } from '../turns/opening-turns.js';

export interface CheckingNow extends CheckProgress {
  readonly title: string;
}

/**
 * The promise, by the person's own act; and the handing in of what was promised, by itself as soon as enough others have
 * promised theirs, also after a reload.
 */
export function useUnlock(officerId: string, known: KnownKey, tasks: readonly OpeningTask[], version: string) {
  const queries = useQueryClient();
  const [checking, setChecking] = useState<CheckingNow>();
  const [checked, setChecked] = useState<readonly CheckedBox[]>([]);
  /** Used once by the person's own act in this visit: for boxes that are mixed later as well. */
  const [inUse, setInUse] = useState<{ readonly key: HeldKey; readonly boxes: readonly string[] }>();
  const promised = tasks.filter(({ step }) => step === 'wait' || step === 'show');
  const toShow = tasks.filter(({ step }) => step === 'show');
  const lost = useQuery({
    queryKey: ['lost-parts', officerId, promised.map(({ uuid, committed }) => [uuid, committed])],
    queryFn: async () => {
      const kept = await Promise.all(promised.map((task) => hasKeptPart(officerId, task)));
      return promised.filter((_, i) => kept[i] !== true).map(({ uuid }) => uuid);
    },
    networkMode: 'always',
  });
  const again = promised.filter(({ uuid }) => lost.data?.includes(uuid) === true);
  const toPromise = [...tasks.filter(({ step }) => step === 'commit'), ...again];
  const unlock = useMutation({
    mutationFn: async (key: HeldKey) => {
      setInUse({ key, boxes: [...(inUse?.boxes ?? []), ...toPromise.map(({ uuid }) => uuid)] });
      const { text } = await inWorker('read', { text: key.text, passphrase: undefined, known });
      return promiseParts(toPromise, {
        officerId,
        electionId: known.electionId,
        text,
        version,
        onProgress: ({ title }, progress) => setChecking({ title, ...progress }),
      });
    },
    onSuccess: (boxes) => {
      setChecked((before) => [...before.filter(({ uuid }) => boxes.every((box) => box.uuid !== uuid)), ...boxes]);
      return queries.invalidateQueries();
    },
  });
  const handIn = useMutation({
    mutationFn: async (boxes: readonly OpeningTask[]) => {
      for (const task of boxes) await handInPart(officerId, task);
    },
    onSuccess: () => queries.invalidateQueries(),
    retry: (failures, error) => error instanceof Unreachable || failures < 5, // others wait for what was promised
    retryDelay: 2_000,
  });
  const later = toPromise.some(({ uuid }) => inUse?.boxes.includes(uuid) === false);
  const isLaterDue = later && unlock.isSuccess;
  const { mutate: promise } = unlock;
  const keyInUse = inUse?.key;
  useEffect(() => {
    if (isLaterDue && keyInUse) promise(keyInUse);
  }, [isLaterDue, keyInUse, promise]);
  const ready = toShow.map(({ uuid }) => uuid).join(' ');
  const isReady = lost.isSuccess && again.length === 0 && ready !== '' && !unlock.isPending;
  const { mutate } = handIn;
  useEffect(() => {
    if (isReady) mutate(toShow);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the tasks are made anew with every look; their names are not
  }, [isReady, ready, mutate]);
  return { unlock, handIn, toPromise, isPartLost: again.length > 0, checking, checked };
}

import { useEffect, useState } from 'react';

const CHANNEL = 'quorate-vote';

/** Tells the other tabs of this browser that the vote of this voter is cast. */
export function tellOtherTabs(mark: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(mark);
  channel.close();
}

/** Whether another tab has cast the vote of this voter since the screen stands. */
export function useCastElsewhere(mark: string | undefined): boolean {
  const [isCast, setCast] = useState(false);
  useEffect(() => {
    if (mark === undefined) return;
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => {
      if (data === mark) setCast(true);
    };
    return () => channel.close();
  }, [mark]);
  return isCast;
}

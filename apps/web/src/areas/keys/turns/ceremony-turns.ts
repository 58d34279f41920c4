import { Refused } from '../../../kit/act.js';
import { ask, refusalOf } from '../../../kit/client.js';
import { KeyTrouble } from '../device/key-trouble.js';
import { inWorker } from '../device/key-worker.js';
import { keepKey, keptKey } from '../device/kept.js';
import { KEYS_SEND_CEREMONY_MESSAGE } from '../operations.generated.js';
import { askElectionKeys, ownCeremony } from './election-keys.js';

export type CeremonyStand = 'waiting' | 'complete';

/**
 * Takes every step that is due for this key-holder, one after the other. What must not be lost is kept in this browser
 * before anything is sent; of several pages with the same key only one does so at a time, because a second promise in
 * the place of the first would spoil the ceremony.
 *
 * @throws KeyTrouble, Refused, Unreachable, ServerTrouble
 */
export const takeCeremonyTurns = (officerId: string, electionId: string): Promise<CeremonyStand> =>
  navigator.locks.request(`quorate-ceremony-${officerId}-${electionId}`, () => takeTurns(officerId, electionId));

async function takeTurns(officerId: string, electionId: string): Promise<CeremonyStand> {
  for (;;) {
    const keys = await askElectionKeys(electionId);
    const kept = await keptKey(officerId, electionId);
    const ceremony = ownCeremony(electionId, keys);
    if (!ceremony || !kept) throw new KeyTrouble({ code: 'NO_CEREMONY' });
    const turn = await inWorker('turn', { text: kept.text, ceremony });
    switch (turn.kind) {
      case 'send':
        await keepKey(officerId, electionId, { ...kept, text: turn.text });
        await send(electionId, turn.message);
        continue;
      case 'complain':
        await send(electionId, turn.message);
        throw new KeyTrouble(turn.fault);
      case 'wait': // a ceremony may be concluded without those who did not rehearse
        return keys.keyCeremony?.state === 'concluded' ? 'complete' : 'waiting';
      case 'complete':
        if (turn.text !== kept.text) await keepKey(officerId, electionId, { ...kept, text: turn.text });
        return 'complete';
    }
  }
}

async function send(electionId: string, message: string): Promise<void> {
  const { sendCeremonyMessage } = await ask(KEYS_SEND_CEREMONY_MESSAGE, { electionId, message });
  const refusal = refusalOf(sendCeremonyMessage);
  if (refusal) throw new Refused(refusal);
}

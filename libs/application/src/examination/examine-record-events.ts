import type { EventSeen } from '../ports/examination-store.js';
import { storeTally } from '../opening/public-record.js';
import { differs } from './findings.js';
import type { Faults } from './findings.js';

const STEPS: Readonly<Record<string, string>> = {
  EncryptedTally: '1-tally',
  Shuffle: '2-shuffle-',
  EndShuffles: '3-end-shuffles',
  PartialDecryption: '4-decryption-',
  Result: '5-result',
};
const OF_TRUSTEES = ['Shuffle', 'PartialDecryption'];

/** What the archive does not show of an event: the name of its step, and columns that its kind does not use. */
export function eventFaults(events: readonly EventSeen[]): Faults {
  const seen = new Map<string, number>();
  return events.flatMap(({ step, type, owner, payload }) => {
    const nth = (seen.get(type) ?? 0) + 1;
    seen.set(type, nth);
    const first = STEPS[type] ?? 'no step of a record';
    const expected = first.endsWith('-') ? `${first}${String(nth).padStart(2, '0')}` : first;
    return [
      ...differs(`the step of ${type}`, expected, step),
      ...(!first.endsWith('-') && nth > 1 ? [`there are ${nth} events ${type}`] : []),
      ...differs(`whether ${step} has an owner`, OF_TRUSTEES.includes(type), owner !== null),
      ...differs(`whether ${step} has content`, type !== 'EndShuffles', payload !== null),
      ...(type === 'EncryptedTally' && payload ? tallyFaults(payload) : []),
    ];
  });
}

/** The tally is stored with its sizes around it: that form is ours, and there is one. */
function tallyFaults(payload: Uint8Array): Faults {
  const stored = Buffer.from(payload);
  const tally = JSON.parse(stored.toString('utf8')) as Parameters<typeof storeTally>[0]; // a fault is caught above
  return stored.equals(storeTally(tally)) ? [] : ['the stored tally is not in its one form'];
}

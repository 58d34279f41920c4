import { eventsAllowedAfter } from '../chain.js';
import type { EventType } from '../chain.js';
import type { Findings } from './findings.js';

/**
 * Rule S1: Setup Ballot* EndBallots EncryptedTally (Shuffle+ EndShuffles)? PartialDecryption+ Result, or a prefix.
 *
 * @param hasRanked whether some question is ranked, which decides about shuffles; undefined if that is not known
 */
export function checkGrammar(findings: Findings, events: readonly EventType[], hasRanked: boolean | undefined): void {
  if (events.length === 0) findings.fail('S1', 'there is no event');
  events.forEach((type, i) => {
    const before = events[i - 1];
    if (!eventsAllowedAfter(before).includes(type)) {
      findings.fail('S1', `event ${i}: ${type} cannot follow ${before ?? 'the start of the record'}`);
    }
    if (before !== 'EncryptedTally' || hasRanked === undefined) return;
    if (hasRanked && type === 'PartialDecryption')
      findings.fail('S1', `event ${i}: ranked ballots are opened without a mix`);
    if (!hasRanked && type === 'Shuffle')
      findings.fail('S1', `event ${i}: there is no ranked question, so nothing to mix`);
  });
  findings.pass('S1');
}

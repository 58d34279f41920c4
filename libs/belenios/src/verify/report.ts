import type { ArchiveIndex } from '../archive-reader.js';
import type { EventType } from '../chain.js';
import { countedBallots } from '../tally.js';
import type { TallyResult } from '../wire.js';
import type { CheckedBox } from './ballots.js';
import type { RuleReport } from './findings.js';
import type { Inspection } from './inspection.js';
import type { Level, RuleId } from './rules.js';
import type { SetupFacts } from './setup.js';
import { trackerOf } from './trackers.js';
import type { TrackedBallot } from './trackers.js';

/**
 * `accept`: every rule that applies passes. `reject`: some rule fails, or could not be checked. `alarm`: nothing is
 * wrong by the rules, but an inquiry is due (rule S14).
 */
export type Verdict = 'accept' | 'reject' | 'alarm';

export interface VerificationReport {
  readonly verdict: Verdict;
  readonly level: Level;
  /** Whether the record goes on to its result; a prefix can be accepted too, and says nothing about what follows. */
  readonly isComplete: boolean;
  /** The last event's type: how far the record goes. */
  readonly stage?: EventType;
  /** Hash of the last event. It commits to everything: compare it with what others see (rule S15). */
  readonly head?: string;
  /** φ of the election. */
  readonly fingerprint?: string;
  readonly credentialsFingerprint?: string;
  readonly electionName?: string;
  readonly uuid?: string;
  readonly numbers: {
    readonly credentials?: number;
    readonly ballots: number;
    readonly superseded: number;
    readonly counted: number;
    readonly refused: number;
  };
  /** Every ballot in the order of the record. */
  readonly trackers: readonly TrackedBallot[];
  /** Trackers of ballots made with randomness 0: valid, but anybody can read them. */
  readonly withoutSecrecy: readonly string[];
  /** As published; to be believed only under the verdict `accept`. */
  readonly result?: TallyResult;
  readonly rules: readonly RuleReport[];
}

interface ReportInput {
  readonly inspection: Inspection;
  readonly index: ArchiveIndex;
  readonly setup?: SetupFacts;
  readonly box?: CheckedBox;
  readonly result?: TallyResult;
}

/** Rules about every object of the record pass only if every object was looked at. */
const ABOUT_EVERYTHING: readonly RuleId[] = ['S4', 'S5', 'S6', 'S16'];

export function reportOn({ inspection, index, setup, box, result }: ReportInput): VerificationReport {
  const { findings, sawEverything, level } = inspection;
  for (const rule of ABOUT_EVERYTHING) {
    if (sawEverything) findings.pass(rule);
    else findings.notChecked(rule, 'not every object could be looked at');
  }
  const rules = findings.report();
  const trackers = trackedBallots(index, box);
  const count = (status: TrackedBallot['status']): number => trackers.filter((each) => each.status === status).length;
  const credentials = index.entries[0]?.data.credentials;
  return {
    verdict: verdictOf(rules),
    level,
    isComplete: index.entries.at(-1)?.type === 'Result',
    stage: index.entries.at(-1)?.type,
    head: index.head,
    fingerprint: setup?.frozen?.fingerprint,
    credentialsFingerprint: credentials && trackerOf(credentials.hash),
    electionName: setup?.frozen?.election.name,
    uuid: setup?.frozen?.election.uuid,
    numbers: {
      credentials: setup?.weights?.size,
      ballots: trackers.length,
      superseded: count('superseded'),
      counted: count('counted'),
      refused: count('refused'),
    },
    trackers,
    withoutSecrecy: box?.withoutSecrecy ?? [],
    result,
    rules,
  };
}

function verdictOf(rules: readonly RuleReport[]): Verdict {
  if (rules.some(({ verdict }) => verdict === 'fail' || verdict === 'notChecked')) return 'reject';
  return rules.some(({ verdict }) => verdict === 'alarm') ? 'alarm' : 'accept';
}

/** In archive order; a ballot that was not found right, or not looked at, is refused. */
function trackedBallots({ entries }: ArchiveIndex, box: CheckedBox | undefined): readonly TrackedBallot[] {
  const cast = box?.cast ?? [];
  const { supersededBy } = countedBallots(cast, ({ credential }) => credential);
  const byOffset = new Map(cast.map((ballot) => [ballot.ref.offset, ballot]));
  return entries.flatMap(({ data: { ballot: ref } }): TrackedBallot[] => {
    if (!ref) return [];
    const ballot = byOffset.get(ref.offset);
    const tracker = trackerOf(ref.hash);
    if (!ballot) return [{ tracker, status: 'refused' }];
    const later = supersededBy.get(ballot);
    return [later ? { tracker, status: 'superseded', supersededBy: later.tracker } : { tracker, status: 'counted' }];
  });
}

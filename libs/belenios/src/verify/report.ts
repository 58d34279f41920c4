import type { EventType } from '../chain.js';
import type { TallyResult } from '../wire.js';
import type { CheckedBox } from './ballots.js';
import type { RuleReport } from './findings.js';
import type { Inspection } from './inspection.js';
import type { RecordIndex } from './record-index.js';
import type { Level, RuleId } from './rules.js';
import type { SetupFacts } from './setup.js';
import type { PackedAnswer } from './streamed-objects.js';
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
  /** Every ballot in the order of the record; written when first asked for, since there may be millions. */
  readonly trackers: readonly TrackedBallot[];
  /** Trackers of ballots made with randomness 0: valid, but anybody can read them. */
  readonly withoutSecrecy: readonly string[];
  /** As published, written when first asked for; to be believed only under the verdict `accept`. */
  readonly result?: TallyResult;
  readonly rules: readonly RuleReport[];
}

interface ReportInput {
  readonly inspection: Inspection;
  readonly index: RecordIndex;
  readonly setup?: SetupFacts;
  readonly box?: CheckedBox;
  readonly result?: readonly PackedAnswer[];
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
  const { events, others, ballots } = index;
  const credentials = others.find(({ type }) => type === 'Setup')?.data.credentials;
  const written: { trackers?: readonly TrackedBallot[]; result?: TallyResult } = {};
  return {
    verdict: verdictOf(rules),
    level,
    isComplete: events.at(-1) === 'Result',
    stage: events.at(-1),
    head: index.head,
    fingerprint: setup?.frozen?.fingerprint,
    credentialsFingerprint: credentials && trackerOf(credentials.hash),
    electionName: setup?.frozen?.election.name,
    uuid: setup?.frozen?.election.uuid,
    numbers: { credentials: setup?.credentials?.size, ballots: ballots.count, ...numbersOf(index, box) },
    get trackers() {
      return (written.trackers ??= Array.from({ length: ballots.count }, (_, i) => trackedBallot(index, box, i)));
    },
    withoutSecrecy: box?.withoutSecrecy ?? [],
    get result() {
      return (written.result ??= result && { result: result.map(answerOf) });
    },
    rules,
  };
}

const answerOf = (answer: PackedAnswer): TallyResult['result'][number] =>
  'rows' in answer ? Array.from({ length: answer.rows.count }, (_, i) => [...answer.rows.at(i)]) : answer.totals;

type Status = TrackedBallot['status'];

/** A ballot that was not found right, or not looked at, is refused. */
function statusOf(box: CheckedBox | undefined, i: number): Status {
  if (!box || box.isRefused(i)) return 'refused';
  return box.latest(i) === i ? 'counted' : 'superseded';
}

function numbersOf({ ballots }: RecordIndex, box: CheckedBox | undefined): Readonly<Record<Status, number>> {
  const numbers = { superseded: 0, counted: 0, refused: 0 };
  for (let i = 0; i < ballots.count; i++) numbers[statusOf(box, i)]++;
  return numbers;
}

function trackedBallot({ ballots }: RecordIndex, box: CheckedBox | undefined, i: number): TrackedBallot {
  const [tracker, status] = [ballots.tracker(i), statusOf(box, i)];
  return status === 'superseded' && box
    ? { tracker, status, supersededBy: ballots.tracker(box.latest(i)) }
    : { tracker, status };
}

function verdictOf(rules: readonly RuleReport[]): Verdict {
  if (rules.some(({ verdict }) => verdict === 'fail' || verdict === 'notChecked')) return 'reject';
  return rules.some(({ verdict }) => verdict === 'alarm') ? 'alarm' : 'accept';
}

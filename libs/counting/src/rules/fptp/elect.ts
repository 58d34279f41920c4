import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../../candidate.js';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import { recordedLot } from '../../lot.js';
import type { LotDraw } from '../../lot.js';
import { votesOf } from '../../tie.js';

interface Elected {
  readonly elected: readonly CandidateNumber[];
  readonly lots: readonly LotDraw[];
  readonly reasons: readonly Reason[];
}

/**
 * Elects the candidates with most votes. Equal votes matter only where the last seat cuts through them: then one lot
 * chooses as many of those equal as there are seats left (FPP51).
 */
export function electByVotes(contest: {
  readonly standing: readonly CandidateNumber[];
  /** Whole votes by candidate number. */
  readonly votes: readonly bigint[];
  readonly seats: number;
  readonly input: CountInput;
}): Result<Elected, CountRefusal> {
  const { standing, votes, seats, input } = contest;
  const ranked = [...standing].sort((a, b) => {
    const [votesA, votesB] = [votesOf(votes, a), votesOf(votes, b)];
    return votesA === votesB ? a - b : votesA > votesB ? -1 : 1;
  });
  if (ranked.length <= seats) {
    const reason: Reason = {
      code: 'elected.uncontested',
      rule: 'r. 53',
      candidates: ranked,
      between: [],
      figures: { seats, continuing: ranked.length },
    };
    return ok({ elected: ranked, lots: [], reasons: [reason] });
  }

  const lastIn = votesOf(votes, ranked[seats - 1] ?? 0);
  const firstOut = votesOf(votes, ranked[seats] ?? 0);
  if (lastIn > firstOut) {
    const elected = ranked.slice(0, seats);
    return ok({ elected, lots: [], reasons: elected.map((candidate) => mostChoices(candidate, votes)) });
  }

  const clear = ranked.filter((candidate) => votesOf(votes, candidate) > lastIn);
  const tied = ranked.filter((candidate) => votesOf(votes, candidate) === lastIn);
  const places = seats - clear.length;
  const lot = recordedLot({ stage: 1, purpose: 'seat', between: tied, places }, input);
  if (!lot.ok) return lot;
  const byLot: Reason = {
    code: 'elected.lot',
    rule: 'FPP51',
    candidates: lot.value.chosen,
    between: tied,
    figures: { votes: `${lastIn}`, places },
  };
  return ok({
    elected: [...clear, ...lot.value.chosen],
    lots: [lot.value],
    reasons: [...clear.map((candidate) => mostChoices(candidate, votes)), byLot],
  });
}

const mostChoices = (candidate: CandidateNumber, votes: readonly bigint[]): Reason => ({
  code: 'elected.mostChoices',
  rule: 'FPP51',
  candidates: [candidate],
  between: [],
  figures: { votes: `${votesOf(votes, candidate)}` },
});

import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from './candidate.js';
import type { CountRecord, CountStage } from './count-record.js';

/** A published count, as `readExpectation` reads it. Candidates are named, not numbered; members left out are not compared. */
export interface Expectation {
  readonly seats?: number;
  readonly quota?: string;
  readonly validVotes?: number;
  readonly electedInOrder?: readonly string[];
  readonly stages?: readonly ExpectedStage[];
}

export interface ExpectedStage {
  readonly kind?: string;
  readonly candidates?: readonly string[];
  readonly votes?: Readonly<Record<string, string>>;
  /** All that no candidate holds any more, value lost by cutting decimals included. */
  readonly nonTransferable?: string;
  /** In any order. */
  readonly elected?: readonly string[];
}

/** One figure or name that is not as published. */
export interface Difference {
  /** Null where it concerns the whole count. */
  readonly stage: number | null;
  readonly candidate: string | null;
  readonly what: 'seats' | 'validVotes' | 'quota' | 'electedInOrder' | 'stages' | keyof ExpectedStage;
  readonly expected: string;
  readonly got: string;
}

/** Compares a count with a published one, figure by figure as written: equal means equal to the last decimal. */
export function compareCount(record: CountRecord, expected: Expectation): readonly Difference[] {
  const names = new Map(record.candidates.map(({ number, name }) => [number, name]));
  const named = (candidates: readonly CandidateNumber[]) => candidates.map((one) => names.get(one) ?? `${one}`);
  const whole = (
    what: Difference['what'],
    wanted: string | number | undefined,
    got: string | number | null,
  ): readonly Difference[] =>
    wanted === undefined || wanted === got
      ? []
      : [{ stage: null, candidate: null, what, expected: `${wanted}`, got: `${got ?? 'none'}` }];

  return [
    ...whole('seats', expected.seats, record.seats),
    ...whole('validVotes', expected.validVotes, record.validPapers),
    ...whole('quota', expected.quota, record.quota),
    ...whole('electedInOrder', expected.electedInOrder?.join(', '), named(record.elected).join(', ')),
    ...whole('stages', expected.stages?.length, record.stages.length),
    ...record.stages.flatMap((stage, i) => compareStage(stage, expected.stages?.[i] ?? {}, named)),
  ];
}

function compareStage(
  stage: CountStage,
  expected: ExpectedStage,
  named: (candidates: readonly CandidateNumber[]) => readonly string[],
): readonly Difference[] {
  const differences: Difference[] = [];
  const compare = (
    what: keyof ExpectedStage,
    wanted: string | undefined,
    got: string,
    candidate: string | null = null,
  ) => {
    if (wanted !== undefined && wanted !== got)
      differences.push({ stage: stage.number, candidate, what, expected: wanted, got });
  };
  const inAnyOrder = (list: readonly string[]) => [...list].sort().join(', ');

  compare('kind', expected.kind, stage.kind);
  compare('candidates', expected.candidates && inAnyOrder(expected.candidates), inAnyOrder(named(stage.candidates)));
  const votesByName = new Map(
    Object.entries(stage.votes).map(([number, votes]) => [named([Number(number)]).join(), votes]),
  );
  for (const [candidate, votes] of Object.entries(expected.votes ?? {}))
    compare('votes', votes, votesByName.get(candidate) ?? 'no such candidate', candidate);
  if (expected.votes !== undefined)
    for (const [candidate, votes] of votesByName)
      if (!Object.hasOwn(expected.votes, candidate)) compare('votes', 'no such candidate', votes, candidate);
  compare('nonTransferable', expected.nonTransferable, stage.nonTransferable);
  compare('elected', expected.elected && inAnyOrder(expected.elected), inAnyOrder(named(stage.elected)));
  return differences;
}

/** Reads a published count from JSON. Members it does not know are passed over. */
export function readExpectation(text: string): Result<Expectation, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('The expectation is not JSON.');
  }
  if (!isRecord(value)) return err('The expectation should be a JSON object.');
  const { seats, quota, validVotes, electedInOrder, stages } = value;
  if (!isOptional(seats, isNumber) || !isOptional(validVotes, isNumber))
    return err('seats and validVotes should be numbers.');
  if (!isOptional(quota, isText)) return err('quota should be text with its decimals, such as "1914.00000".');
  if (!isOptional(electedInOrder, isTextList)) return err('electedInOrder should be a list of names.');
  if (!isOptional(stages, isStageList))
    return err('stages should be a list of objects with kind, candidates, votes, nonTransferable and elected.');
  if (electedInOrder === undefined && stages === undefined)
    return err('The expectation says neither who is elected nor any stage: there is nothing to compare.');
  return ok({ seats, quota, validVotes, electedInOrder, stages });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isTextList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isOptional = <T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined =>
  value === undefined || is(value);
const isStageList = (value: unknown): value is ExpectedStage[] => Array.isArray(value) && value.every(isStage);
const isStage = (value: unknown): value is ExpectedStage =>
  isRecord(value) &&
  isOptional(value.kind, isText) &&
  isOptional(value.candidates, isTextList) &&
  isOptional(value.nonTransferable, isText) &&
  isOptional(value.elected, isTextList) &&
  isOptional(
    value.votes,
    (votes): votes is Record<string, string> => isRecord(votes) && Object.values(votes).every(isText),
  );

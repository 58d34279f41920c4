import type { Candidate } from '../candidate.js';
import type { FaultCode } from './file-fault.js';
import { objectsIn, textIn } from './json-fields.js';
import type { JsonObject } from './json-fields.js';

/** A contest as `Election` describes it. */
export interface NistContest {
  readonly id: string;
  readonly name: string;
  readonly line: number;
  readonly path: string;
  /** `NumberElected`; null if the file does not say. */
  readonly seats: number | null;
  /** Ids, in ballot order, and candidates at the same places. */
  readonly selections: readonly string[];
  readonly candidates: readonly Candidate[];
}

/** Tells what is wrong, and where below the part at hand. */
export type TellNist = (code: FaultCode, path: string, found?: string) => void;

/** What a code of a candidate says when they have withdrawn: the format has no other place for it. */
export const STATUS_CODE = { OtherType: 'status', Value: 'withdrawn' } as const;

/** The contests of all elections in a report. */
export function readContests(elections: unknown, line: number, tell: TellNist): readonly NistContest[] {
  const list = objectsIn({ elections }, 'elections');
  if (list === null || list.length === 0) {
    tell('missing', '', 'Election');
    return [];
  }
  return list.flatMap((election, e) => {
    const contests = objectsIn(election, 'Contest');
    if (contests === null || contests.length === 0) {
      tell('missing', `[${e}]`, 'Contest');
      return [];
    }
    const names = namesIn(election);
    return contests.flatMap((contest, c) => {
      const path = `[${e}].Contest[${c}]`;
      const read = readContest(contest, names, { line, path: `Election${path}` });
      if (typeof read !== 'string') return [read];
      tell('missing', path, read);
      return [];
    });
  });
}

/** The contest, or the name of what is missing. */
function readContest(
  contest: JsonObject,
  names: ReadonlyMap<string, Candidate>,
  place: { readonly line: number; readonly path: string },
): NistContest | string {
  const id = textIn(contest, '@id');
  const selections = objectsIn(contest, 'ContestSelection');
  if (id === null) return '@id';
  if (selections === null || selections.length === 0) return 'ContestSelection';
  const ids = selections.flatMap((selection) => textIn(selection, '@id') ?? []);
  if (ids.length < selections.length) return 'ContestSelection[].@id';
  const { NumberElected: seats } = contest;
  return {
    ...place,
    id,
    name: textIn(contest, 'Name') ?? '',
    seats: typeof seats === 'number' && Number.isSafeInteger(seats) && seats >= 1 ? seats : null,
    selections: ids,
    candidates: selections.map((selection, i) => candidateOf(selection, names) ?? { name: ids[i] ?? '' }),
  };
}

function namesIn(election: JsonObject): ReadonlyMap<string, Candidate> {
  const candidates = objectsIn(election, 'Candidate') ?? [];
  return new Map(
    candidates.flatMap((candidate) => {
      const [id, name] = [textIn(candidate, '@id'), textIn(candidate, 'Name')];
      if (id === null || name === null) return [];
      return [[id, { name: name.trim().normalize('NFC'), withdrawn: isWithdrawn(candidate) }] as const];
    }),
  );
}

const isWithdrawn = (candidate: JsonObject): boolean =>
  (objectsIn(candidate, 'Code') ?? []).some(
    (code) => code.OtherType === STATUS_CODE.OtherType && code.Value === STATUS_CODE.Value,
  );

/** One candidate, or several who stand together; or the words of a ballot measure. Null if the file does not say. */
function candidateOf(selection: JsonObject, candidates: ReadonlyMap<string, Candidate>): Candidate | null {
  const { CandidateIds: ids } = selection;
  const found = Array.isArray(ids)
    ? ids.flatMap((id) => (typeof id === 'string' ? (candidates.get(id) ?? []) : []))
    : [];
  if (found.length > 0)
    return {
      name: found.map(({ name }) => name).join(' / '),
      withdrawn: found.every(({ withdrawn }) => withdrawn === true),
    };
  const words = textIn(selection, 'Selection');
  return words === null ? null : { name: words.trim(), withdrawn: false };
}

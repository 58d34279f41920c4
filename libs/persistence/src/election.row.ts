import type {
  BeleniosUuid,
  BoxOpening,
  Candidate,
  CandidateId,
  CodeMaker,
  Contest,
  ContestId,
  Election,
  ElectionId,
  ElectionState,
  ElectionTerms,
  Marking,
  Paper,
  ResolutionRequirement,
} from '#libs/domain';

export interface ElectionRow {
  election_id: ElectionId;
  title: string;
  title_cy: string | null;
  constitution_version: number;
  /** Read as text: a day has no time zone. */
  record_date: string;
  opens_at: Date;
  closes_at: Date;
  repeat_ballots: ElectionTerms['repeatBallots'];
  proof_checks: ElectionTerms['proofChecks'];
  /** Null: all of them. */
  keys_needed: number | null;
  codes_made_by: CodeMaker;
  spare_codes: number;
  state: ElectionState;
  roll_frozen_at: Date | null;
  codes_issued_at: Date | null;
  definition_frozen_at: Date | null;
  closed_at: Date | null;
}

export const ELECTION_COLUMNS = `election_id, title, title_cy, constitution_version, record_date::text as record_date,
  opens_at, closes_at, repeat_ballots, proof_checks, keys_needed, codes_made_by, spare_codes, state, roll_frozen_at, codes_issued_at, definition_frozen_at, closed_at`;

/** @throws Error if the row lacks an instant that its state promises: a bug or a damaged database */
export function toElection(row: ElectionRow): Election {
  const terms: ElectionTerms = {
    id: row.election_id,
    title: row.title,
    ...(row.title_cy === null ? {} : { titleCy: row.title_cy }),
    constitutionVersion: row.constitution_version,
    recordDate: row.record_date,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    repeatBallots: row.repeat_ballots,
    proofChecks: row.proof_checks,
    safeguards: {
      keys: row.keys_needed === null ? { kind: 'all' } : { kind: 'threshold', needed: row.keys_needed },
      codes: { madeBy: row.codes_made_by, spares: row.spare_codes },
    },
  };
  const there = (instant: Date | null): Date => {
    if (instant === null) throw new Error(`election ${row.election_id} in state ${row.state} lacks an instant`);
    return instant;
  };
  const { state } = row;
  if (state === 'draft') return { ...terms, state };
  const roll = { rollFrozenAt: there(row.roll_frozen_at) };
  if (state === 'roll-frozen') return { ...terms, ...roll, state };
  const codes = { ...roll, codesIssuedAt: there(row.codes_issued_at) };
  if (state === 'codes-issued') return { ...terms, ...codes, state };
  const definition = { ...codes, definitionFrozenAt: there(row.definition_frozen_at) };
  if (state === 'polling') return { ...terms, ...definition, state };
  return { ...terms, ...definition, closedAt: there(row.closed_at), state };
}

interface CandidateRow {
  id: CandidateId;
  name: string;
  detail: string | null;
  detailCy: string | null;
  statement: string | null;
  statementCy: string | null;
}

export interface ContestRow {
  contest_id: ContestId;
  election_id: ElectionId;
  belenios_uuid: BeleniosUuid;
  title: string;
  title_cy: string | null;
  constituency_code: string | null;
  class_code: string | null;
  kind: Contest['kind'];
  opening: BoxOpening;
  paper: Paper | null;
  most_choices: number | null;
  seats: number | null;
  count_rule: string | null;
  resolution_text: string | null;
  resolution_text_cy: string | null;
  /** Canonical JSON. */
  resolution_rule: string | null;
  candidates: CandidateRow[];
}

export const SELECT_CONTEST = `
  select c.contest_id, c.election_id, c.belenios_uuid, c.title, c.title_cy, c.constituency_code, c.class_code,
    c.kind, c.opening, c.paper, c.most_choices, c.seats, c.count_rule, c.resolution_text, c.resolution_text_cy, c.resolution_rule,
    coalesce((select json_agg(json_build_object('id', k.candidate_id, 'name', k.name, 'detail', k.detail,
        'detailCy', k.detail_cy, 'statement', k.statement, 'statementCy', k.statement_cy) order by k.position)
      from candidate k where k.organisation_id = c.organisation_id and k.contest_id = c.contest_id), '[]') as candidates
  from contest c`;

/** @throws Error if the row lacks what its kind promises: a bug or a damaged database */
export function toContest(row: ContestRow): Contest {
  const heading = {
    id: row.contest_id,
    electionId: row.election_id,
    uuid: row.belenios_uuid,
    title: row.title,
    ...(row.title_cy === null ? {} : { titleCy: row.title_cy }),
    ...(row.class_code === null ? {} : { classCode: row.class_code }),
  };
  const there = <T>(value: T | null): T => {
    if (value === null) throw new Error(`contest ${row.contest_id} lacks what a contest for ${row.kind} has`);
    return value;
  };
  if (row.kind === 'resolution')
    return {
      ...heading,
      kind: row.kind,
      opening: 'adding-up',
      ...(row.constituency_code === null ? {} : { constituencyCode: row.constituency_code }),
      text: there(row.resolution_text),
      ...(row.resolution_text_cy === null ? {} : { textCy: row.resolution_text_cy }),
      rule: JSON.parse(there(row.resolution_rule)) as ResolutionRequirement, // written by this store, checked before
    };
  return {
    ...heading,
    kind: row.kind,
    ...toMarking(there(row.paper), row),
    constituencyCode: there(row.constituency_code),
    seats: there(row.seats),
    countRule: there(row.count_rule),
    candidates: row.candidates.map(toCandidate),
  };
}

const toCandidate = ({ id, name, detail, detailCy, statement, statementCy }: CandidateRow): Candidate => ({
  id,
  name,
  ...(detail === null ? {} : { detail }),
  ...(detailCy === null ? {} : { detailCy }),
  ...(statement === null ? {} : { statement }),
  ...(statementCy === null ? {} : { statementCy }),
});

function toMarking(paper: Paper, { opening, most_choices }: ContestRow): Marking {
  if (paper === 'choices') return { paper, opening, ...(most_choices === null ? {} : { mostChoices: most_choices }) };
  if (opening !== 'mixing') throw new Error(`papers of ${paper} cannot be opened by ${opening}`);
  return { paper, opening };
}

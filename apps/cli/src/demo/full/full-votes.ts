/** A contest of the full demonstration, as the returning officer enters it, with what each voter puts on the paper. */
export interface FullContest {
  /** `ContestInput` of the API. */
  readonly input: Readonly<Record<string, unknown>> & { readonly title: string };
  /** Names in ballot order; none for a resolution. */
  readonly candidates: readonly string[];
  /** One row of marks for each voter. */
  readonly papers: readonly (readonly number[])[];
}

const PLACE = { constituencyCode: 'tenants', classCode: 'north' };
const NAMES = ['Alder', 'Birch', 'Cedar', 'Elm', 'Hazel', 'Holly', 'Oak', 'Rowan', 'Willow', 'Yew'].map(
  (tree) => `Candidate ${tree}`,
);
const BIRDS = ['Dunnock', 'Heron', 'Kestrel', 'Lapwing', 'Wren'].map((bird) => `Candidate ${bird}`);

const RESOLUTIONS: readonly { readonly title: string; readonly text: string; readonly rule: object }[] = [
  {
    title: 'Accounts',
    text: 'To receive the accounts and the report of the auditors.',
    rule: { threshold: 'ORDINARY' },
  },
  { title: 'Auditors', text: 'To appoint the auditors for the coming year.', rule: { threshold: 'ORDINARY' } },
  { title: 'Rules', text: 'To adopt the rules laid before the meeting.', rule: { threshold: 'TWO_THIRDS' } },
  {
    title: 'Allowances',
    text: 'To set the allowances of board members as laid before the meeting.',
    rule: { threshold: 'ORDINARY' },
  },
  { title: 'Merger', text: 'To enter into talks about a transfer of engagements.', rule: { threshold: 'SPECIAL' } },
];

/**
 * One ranked contest, one in which up to three are chosen, and five resolutions, with the papers of so many voters. The
 * papers follow a fixed pattern, so that everybody sees the same result; no two rankings are alike.
 */
export function fullContests(voters: number): readonly FullContest[] {
  const each = (paper: (voter: number) => readonly number[]) => Array.from({ length: voters }, (_, i) => paper(i));
  return [
    {
      input: { ...PLACE, title: 'Tenant board members', seats: 4, countRule: 'scottish' },
      candidates: NAMES,
      papers: each((voter) => ranking(voter, NAMES.length)),
    },
    {
      input: { ...PLACE, title: 'Members’ panel, up to three', seats: 3, countRule: 'block', mostChoices: 3 },
      candidates: BIRDS,
      papers: each((voter) => choices(voter, BIRDS.length)),
    },
    ...RESOLUTIONS.map(({ title, text, rule }, n) => ({
      input: { kind: 'RESOLUTION', title, text, rule: { ...rule, source: `Rules, r. ${40 + n}` } },
      candidates: [],
      papers: each((voter) => oneOf(3, [0, 0, 1, 0, 2, 0, 1][(voter * (n + 2) + n) % 7] ?? 0)),
    })),
  ];
}

/**
 * A complete ranking, another for each voter up to 10!: the digits of the voter's number in the factorial number system,
 * stirred so that neighbours differ, pick from those who are left.
 */
function ranking(voter: number, candidates: number): readonly number[] {
  const left = Array.from({ length: candidates }, (_, c) => c);
  const ranks = Array.from({ length: candidates }, () => 0);
  let code = (voter * 1_299_709 + 15_485_863) % 3_628_800; // a prime that does not divide 10!: no number comes twice
  for (let rank = 1; rank <= candidates; rank++) {
    const base = candidates - rank + 1;
    const [chosen = 0] = left.splice(code % base, 1);
    code = Math.floor(code / base);
    ranks[chosen] = rank;
  }
  return ranks;
}

/** None to three, the first candidates more often. */
function choices(voter: number, candidates: number): readonly number[] {
  const paper = Array.from({ length: candidates }, () => 0);
  for (let n = 0; n < voter % 4; n++) paper[(voter * 3 + n * n) % candidates] = 1;
  return paper;
}

const oneOf = (answers: number, chosen: number): readonly number[] =>
  Array.from({ length: answers }, (_, i) => (i === chosen ? 1 : 0));

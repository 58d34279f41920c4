import type { Question } from '#libs/belenios';
import type { LotDraw } from '#libs/counting';
import { spellOut } from '#libs/counting';
import type { ContestDefinition, DefinedResolutionRule, SeatsContestDefinition } from '#libs/domain';
import { digestHex } from '../src/index.js';

interface BoxToMake {
  readonly uuid: string;
  readonly title: string;
  /** One row of marks for each ballot in the order of casting, and the voter, from 0, who cast it. */
  readonly ballots: readonly {
    readonly voter: number;
    readonly marks: readonly number[];
    /** Made by a program of the voter's own: encrypts an element that stands for no ranking. */
    readonly isCrafted?: boolean;
  }[];
  readonly electors: number;
  readonly lots?: readonly LotDraw[];
  /** A hostile server puts another result into the record than the box gives. */
  readonly falseResult?: (text: string) => string;
  /** A hostile server freezes another question than the definition has. */
  readonly otherQuestion?: (question: Question) => Question;
}

export interface SeatsToMake
  extends
    BoxToMake,
    Pick<SeatsContestDefinition, 'seats' | 'countRule' | 'candidates'>,
    Partial<Pick<SeatsContestDefinition, 'opening' | 'paper' | 'mostChoices'>> {}

export interface ResolutionToMake extends BoxToMake {
  readonly text: string;
  readonly rule: DefinedResolutionRule;
}

/** A ranked contest that is mixed, unless told. */
export type ContestToMake = SeatsToMake | ResolutionToMake;

/** Two contests on one paper: a ranked one, in which the first voter votes twice, and one by first past the post. */
export const TWO_CONTESTS: readonly ContestToMake[] = [
  {
    uuid: 'RankedRankedR1',
    title: 'Tenant board members',
    seats: 2,
    countRule: { id: 'scottish', version: '2' },
    candidates: ['Candidate Oak', 'Candidate Birch', 'Candidate Rowan', 'Candidate Hazel'],
    electors: 7,
    ballots: [
      { voter: 0, marks: [4, 3, 2, 1] },
      { voter: 1, marks: [1, 2, 0, 0] },
      { voter: 2, marks: [1, 0, 2, 0] },
      { voter: 3, marks: [0, 1, 2, 3] },
      { voter: 4, marks: [2, 0, 1, 0] },
      { voter: 0, marks: [1, 2, 3, 4] },
    ],
  },
  {
    uuid: 'ChooseChooseC2',
    title: 'Employee board member',
    seats: 1,
    countRule: { id: 'fptp', version: '2' },
    paper: 'choices',
    mostChoices: 1,
    candidates: ['Candidate Heron', 'Candidate Kestrel', 'Candidate Wren'],
    electors: 5,
    ballots: [
      { voter: 0, marks: [0, 1, 0] },
      { voter: 1, marks: [0, 1, 0] },
      { voter: 2, marks: [1, 0, 0] },
      { voter: 3, marks: [1, 1, 0] }, // two choices for one seat: rejected
    ],
  },
];

const special = spellOut({ form: 'company-special' });
if (!special.ok) throw new Error('there is no such form');

/** Two contests whose ballots are added up: up to two of three by the block vote, and a special resolution just carried. */
export const ADDED_UP: readonly ContestToMake[] = [
  {
    uuid: 'UpToTwoUpToTw1',
    title: 'Council',
    seats: 2,
    countRule: { id: 'block', version: '1' },
    opening: 'adding-up',
    paper: 'choices',
    mostChoices: 2,
    candidates: ['Candidate Elm', 'Candidate Ash', 'Candidate Yew'],
    electors: 4,
    ballots: [
      { voter: 0, marks: [1, 1, 0] },
      { voter: 1, marks: [0, 1, 0] },
      { voter: 2, marks: [1, 1, 0] },
      { voter: 3, marks: [0, 0, 0] },
    ],
  },
  {
    uuid: 'ResoLutionRes2',
    title: 'Resolution 1',
    text: 'That the rules be amended.\nThat the secretary register the amendment.',
    rule: special.value,
    electors: 6,
    ballots: [
      { voter: 0, marks: [1, 0, 0] },
      { voter: 1, marks: [1, 0, 0] },
      { voter: 2, marks: [0, 1, 0] },
      { voter: 3, marks: [0, 0, 1] },
      { voter: 4, marks: [1, 0, 0] },
    ],
  },
];

export function definedContest(contest: ContestToMake, place: number): ContestDefinition {
  const { uuid, title, electors } = contest;
  const same = {
    contestId: `00000000-0000-4000-8000-00000000010${place}`,
    uuid,
    title,
    constituency: 'tenants',
    class: null,
    roll: { digest: digestHex(`roll of ${uuid}`), electors },
    trustees: ['Quorate', 'Key-holder A'],
  };
  if ('text' in contest) {
    const { text, rule } = contest;
    return { ...same, kind: 'resolution', opening: 'adding-up', text, rule, mixers: [] };
  }
  const { seats, countRule, candidates, opening = 'mixing', paper = 'ranks', mostChoices = null } = contest;
  const mixers = opening === 'mixing' ? [1] : [];
  return { ...same, kind: 'seats', opening, paper, mostChoices, seats, countRule, candidates, mixers };
}

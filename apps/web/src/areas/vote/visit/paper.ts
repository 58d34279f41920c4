import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { ask, refusalOf } from '../../../kit/client.js';
import type { RefusalAnswer, VoterPass } from '../../../kit/client.js';
import type { ChoiceKind } from '../choices/choice.js';
import type { VotePaperQuery } from '../operations.generated.js';
import { VOTE_PAPER } from '../operations.generated.js';
import type { Visit } from './visit.js';

type Answer = VotePaperQuery['ballotDefinition'];
type Definition = Extract<Answer, { readonly __typename: 'BallotDefinition' }>;
type GivenContest = Definition['contests'][number];

/** A name or an answer on a paper, in the place that the server gave it. */
export interface Line {
  readonly name: string;
  readonly nameCy?: string | null;
  readonly detail?: string | null;
  readonly detailCy?: string | null;
  readonly statement?: string | null;
  readonly statementCy?: string | null;
}

/** One contest as it is shown. */
export interface Paper {
  readonly contestId: string;
  readonly uuid: string;
  readonly title: string;
  readonly titleCy: string | null | undefined;
  readonly kind: ChoiceKind;
  readonly isResolution: boolean;
  readonly seats: number;
  readonly text: string | null | undefined;
  readonly textCy: string | null | undefined;
  /** In the order of the marks. */
  readonly lines: readonly Line[];
  readonly leastChoices: number;
  /** The most that may be ticked. */
  readonly mostChoices: number;
  /** The points that there are to give, where the rule says so. */
  readonly points: number | undefined;
  /** The exact text that ballots are made for. */
  readonly electionObject: string;
  readonly hasVoted: boolean;
  readonly returnedOtherwise: GivenContest['returnedOtherwise'];
}

export interface VoterPaper {
  readonly addressee: string;
  readonly ticket: string | null | undefined;
  readonly election: Definition['election'];
  readonly papers: readonly Paper[];
  /** Those that this voter can still vote on, or vote on again. */
  readonly open: readonly Paper[];
  readonly canChange: boolean;
  /** Server time minus the time of this device, milliseconds. */
  readonly clockAhead: number;
}

/** What `ballotDefinition` answered: the paper, or why there is none. */
export type PaperAnswer =
  | { readonly kind: 'paper'; readonly paper: VoterPaper }
  | { readonly kind: 'refused'; readonly refusal: RefusalAnswer };

export const PAPER_KEY = 'vote-paper';
export const paperKey = ({ electionId, code }: Visit): readonly unknown[] => [PAPER_KEY, electionId, code];

/** The paper of this visit, asked for once. */
export const usePaper = (visit: Visit, pass: VoterPass | undefined): UseQueryResult<PaperAnswer> =>
  useQuery({
    queryKey: paperKey(visit),
    queryFn: () => askForPaper(pass, visit.ticket),
    enabled: pass !== undefined,
    staleTime: Infinity,
    gcTime: Infinity,
  });

/** @param secondCheck the answer to the second check, or a ticket */
export async function askForPaper(voter: VoterPass | undefined, secondCheck: string | undefined): Promise<PaperAnswer> {
  const variables = secondCheck === undefined ? {} : { secondCheck };
  const { ballotDefinition } = await ask(VOTE_PAPER, variables, voter ? { voter } : {});
  const refusal = refusalOf(ballotDefinition);
  if (refusal || ballotDefinition.__typename !== 'BallotDefinition')
    return { kind: 'refused', refusal: refusal ?? NO_PAPER };
  return { kind: 'paper', paper: readPaper(ballotDefinition) };
}
const NO_PAPER: RefusalAnswer = { __typename: 'Refusal', code: 'NOT_ENTITLED', message: '', fields: [] };

function readPaper({ addressee, ticket, election, contests }: Definition): VoterPaper {
  const canChange = election.repeatBallots === 'LAST_COUNTS';
  const papers = contests.map(toPaper);
  const open = papers.filter((each) => !each.returnedOtherwise && (canChange || !each.hasVoted));
  const clockAhead = new Date(election.now).getTime() - Date.now();
  return { addressee, ticket, election, papers, open, canChange, clockAhead };
}

const KINDS = { RANKS: 'ranks', CHOICES: 'choices', POINTS: 'points' } as const;

function toPaper({ contest, electionObject, hasVoted, returnedOtherwise }: GivenContest): Paper {
  const { contestId, uuid, title, titleCy, text, textCy, candidates, options, leastChoices } = contest;
  const lines: readonly Line[] = [...candidates, ...options];
  const seats = contest.seats ?? 0;
  return {
    contestId,
    uuid,
    title,
    titleCy,
    kind: KINDS[contest.paper ?? 'CHOICES'],
    isResolution: contest.kind === 'RESOLUTION',
    seats,
    text,
    textCy,
    lines,
    leastChoices,
    mostChoices: contest.mostChoices ?? lines.length,
    // Cumulative voting: as many points as there are seats.
    points: contest.countRule === 'cumulative' ? seats : undefined,
    electionObject,
    hasVoted,
    returnedOtherwise,
  };
}

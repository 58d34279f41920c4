import type { RandomBytes } from '#libs/basics';
import { fromHex, utf8 } from '#libs/basics';
import type { ElectionContext, Group, VotingCode } from '#libs/belenios';
import {
  credentialScalar,
  electionContext,
  makeBallot,
  readElection,
  readVotingCode,
  signInToken,
  writeOpening,
} from '#libs/belenios';
import { checkMarks, marksRefusalText } from '#libs/domain';
import type { MarksRefusal, PaperForm } from '#libs/domain';
import { ed25519 } from '@noble/curves/ed25519.js';

/** A contest on a voter's paper. */
export interface PaperContest {
  readonly contestId: string;
  readonly uuid: string;
  readonly title: string;
  readonly kind: 'seats' | 'resolution';
  readonly form: PaperForm;
  /** What can be marked, in the order of the marks: candidates, or the answers to a resolution. */
  readonly answers: readonly string[];
  readonly hasVoted: boolean;
  /** The exact text that ballots are made for. */
  readonly electionObject: string;
}

/** A ballot as it is sent, again and again the same bytes until an answer comes (CAST-04). */
export interface SealedPaper {
  readonly contestId: string;
  readonly uuid: string;
  readonly ballot: string;
  readonly tracker: string;
  /** What would open the ballot: only to check a ballot that is then not cast. */
  readonly opening: string;
}

export interface VoteReceipt {
  readonly contestId: string;
  readonly tracker: string;
  readonly signature: string;
}

/** The server's "no" to a voter; nothing was recorded. */
export class VoteRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'VoteRefused';
  }
}

/** The voter's own device refuses a paper, before anything is sealed or sent. */
export class PaperRefused extends Error {
  constructor(readonly refusal: MarksRefusal) {
    super(marksRefusalText(refusal, 'en'));
    this.name = 'PaperRefused';
  }
}

export interface VoterClientOptions {
  readonly server: string;
  readonly electionId: string;
  /** The voting code as it was received; it never leaves this object. */
  readonly code: string;
  readonly group: Group;
  readonly random: RandomBytes;
  /** Elections read before, by their text, shared by the voters of one program. */
  readonly elections?: Map<string, ElectionContext>;
}

/** How often the same bytes are sent while no answer comes, and the longest pause between two tries. */
const TRIES = 8;
const LONGEST_PAUSE_MS = 2_000;

/** What a voter's device does: fetch the paper, seal the choices, cast, check the receipt. */
export class VoterClient {
  private readonly code: VotingCode;
  private readonly authorization: string;

  /** @throws Error if the code cannot be one */
  constructor(private readonly options: VoterClientOptions) {
    const read = readVotingCode(options.code);
    if (!read.ok) throw new Error('this is not a voting code');
    this.code = read.value;
    const token = Buffer.from(signInToken(this.code, options.electionId)).toString('base64url');
    this.authorization = `QuorateVoter ${options.electionId}.${token}`;
  }

  /** The contests this voter may vote in. */
  async paper(): Promise<readonly PaperContest[]> {
    const { contests } = await this.ask<PaperAnswer>(PAPER, {});
    return contests.map(({ contest, electionObject, hasVoted }) => ({
      contestId: contest.contestId,
      uuid: contest.uuid,
      title: contest.title,
      kind: contest.kind === 'RESOLUTION' ? 'resolution' : 'seats',
      form: formOf(contest),
      answers: answersOf(contest),
      hasVoted,
      electionObject,
    }));
  }

  /**
   * Seals, proves and signs the marks for one contest: 0 or the preference for each candidate; on papers of choices and
   * resolutions 1 for each answer chosen.
   * @throws PaperRefused if the paper cannot be marked so; nothing is sealed then
   */
  seal({ contestId, uuid, electionObject, form }: PaperContest, marks: readonly number[]): SealedPaper {
    const checked = checkMarks(form, marks);
    if (!checked.ok) throw new PaperRefused(checked.error);
    const credential = credentialScalar(this.code, uuid);
    const context = this.context(electionObject);
    const made = makeBallot(context, { credential, votes: [[...marks]], random: this.options.random });
    const opening = writeOpening(context, made);
    return { contestId, uuid, ballot: made.text, tracker: made.tracker, opening };
  }

  /**
   * Casts all papers at once, all or none. Without an answer the same bytes are sent again: an error means "not known".
   * @returns receipts whose signatures hold
   * @throws VoteRefused; Error if no answer came
   */
  async cast(papers: readonly SealedPaper[]): Promise<readonly VoteReceipt[]> {
    const ballots = papers.map(({ contestId, ballot }) => ({ contestId, ballot }));
    const answer = await this.untilAnswered(() => this.ask<CastAnswer>(CAST, { ballots }));
    for (const { contestId, tracker, signature } of answer.receipts) {
      const paper = papers.find((each) => each.contestId === contestId);
      const statement = `quorate/receipt/v1|${paper?.uuid}|${tracker}`;
      const holds = ed25519.verify(fromHex(signature), utf8(statement), fromHex(answer.publicKey), { zip215: false });
      if (paper?.tracker !== tracker || !holds) throw new Error('the server gave a receipt that is not right');
    }
    return answer.receipts;
  }

  /**
   * Tells the server that a ballot was opened instead of cast: from then on it can never be cast. Without the voter's
   * token: nothing may join a person to what is opened.
   * @throws VoteRefused
   */
  async challenge({ uuid, ballot, opening }: SealedPaper): Promise<void> {
    const challenge = { contestUuid: uuid, ballot, opening };
    await this.untilAnswered(() => this.askAs({}, CHALLENGE, { challenge }));
  }

  private context(electionObject: string): ElectionContext {
    const known = this.options.elections?.get(electionObject);
    if (known) return known;
    const read = readElection(utf8(electionObject));
    const context = read.ok && electionContext(this.options.group, read.value.election, read.value.fingerprint);
    if (!context || !context.ok) throw new Error('the ballot paper cannot be used');
    this.options.elections?.set(electionObject, context.value);
    return context.value;
  }

  private async untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask();
      } catch (error) {
        if (error instanceof VoteRefused || attempt >= TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** attempt, LONGEST_PAUSE_MS)));
      }
    }
  }

  private ask<T>(query: string, variables: Variables): Promise<T> {
    return this.askAs({ authorization: this.authorization }, query, variables);
  }

  private async askAs<T>(sender: Readonly<Record<string, string>>, query: string, variables: Variables): Promise<T> {
    const response = await fetch(`${this.options.server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...sender },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: Record<string, Answer> | null; errors?: { message: string }[] };
    const error = body.errors?.[0];
    if (error) throw new Error(error.message);
    const [answer] = Object.values(body.data ?? {});
    if (answer?.__typename === 'Refusal') throw new VoteRefused(answer.code ?? '', answer.message ?? '');
    return answer as T; // the shape that the query asks for
  }
}

type GivenContest = PaperAnswer['contests'][number]['contest'];

const answersOf = ({ candidates, options }: GivenContest): readonly string[] =>
  [...candidates, ...options].map(({ name }) => name);

const formOf = (contest: GivenContest): PaperForm => ({
  paper: PAPER_NAMES[contest.paper ?? 'CHOICES'],
  answers: answersOf(contest).length,
  leastChoices: contest.leastChoices,
  mostChoices: contest.mostChoices ?? undefined,
});

const PAPER_NAMES = { RANKS: 'ranks', CHOICES: 'choices', POINTS: 'points' } as const;

type Variables = Readonly<Record<string, unknown>>;
interface Answer {
  readonly __typename?: string;
  readonly code?: string;
  readonly message?: string;
}
interface PaperAnswer {
  readonly contests: readonly {
    readonly contest: {
      readonly contestId: string;
      readonly uuid: string;
      readonly title: string;
      readonly kind: 'SEATS' | 'RESOLUTION';
      /** Null for a resolution. */
      readonly paper: keyof typeof PAPER_NAMES | null;
      readonly leastChoices: number;
      readonly mostChoices: number | null;
      readonly candidates: readonly { readonly name: string }[];
      readonly options: readonly { readonly name: string }[];
    };
    readonly electionObject: string;
    readonly hasVoted: boolean;
  }[];
}
interface CastAnswer {
  readonly publicKey: string;
  readonly receipts: readonly VoteReceipt[];
}

const PAPER = `query {
  ballotDefinition {
    __typename
    ... on Refusal { code message }
    ... on BallotDefinition {
      contests { hasVoted electionObject
        contest { contestId uuid title kind paper leastChoices mostChoices candidates { name } options { name } } }
    }
  }
}`;
const CHALLENGE = `mutation ($challenge: BallotToChallenge!) {
  challengeBallot(challenge: $challenge) { __typename ... on Refusal { code message } }
}`;
const CAST = `mutation ($ballots: [BallotToCast!]!) {
  castBallots(ballots: $ballots) {
    __typename
    ... on Refusal { code message }
    ... on BallotsRecorded { publicKey receipts { contestId tracker signature } }
  }
}`;

/** Every operation of this client: what the API must have registered (API-01). */
export const VOTER_OPERATIONS = [PAPER, CHALLENGE, CAST] as const;

import { appendFileSync } from 'node:fs';
import http from 'node:http';
import { fromHex, utf8 } from '#libs/basics';
import { ed25519 } from '@noble/curves/ed25519.js';
import { pause } from './places.js';
import type { Seeded } from './seeded.js';
import { VOTER_OPERATIONS } from '../../apps/cli/src/voter-client.js';

/** A ballot made beforehand; the same bytes are sent until an answer comes. */
export interface PreparedBallot {
  readonly text: string;
  readonly tracker: string;
  readonly marks: readonly number[];
}

export interface PreparedVoter {
  readonly token: Uint8Array;
  /** The second is for the other device. */
  readonly ballots: readonly [PreparedBallot, PreparedBallot];
}

export type Behaviour = 'plain' | 'double-click' | 'two-devices';

/** What a device was told in the end. */
export interface Told {
  readonly voter: number;
  readonly device: number;
  readonly behaviour: Behaviour;
  readonly tracker: string;
  readonly answer: 'recorded' | 'refused' | 'unknown';
  readonly code?: string;
  readonly tries: number;
}

export interface Voting {
  readonly servers: readonly string[];
  readonly electionId: string;
  readonly contestId: string;
  readonly uuid: string;
  readonly voters: readonly PreparedVoter[];
  readonly random: Seeded;
  /** Milliseconds over which first tries are spread. */
  readonly spreadMs: number;
  /** A device that has no answer by then gives up. */
  readonly giveUpMs: number;
  /** Where answers are written down, outside the system. */
  readonly file: string;
}

export interface VotingSeen {
  readonly told: readonly Told[];
  readonly errors: number;
  /** Milliseconds, the longest time in which nobody was told "recorded". */
  readonly longestSilence: number;
}

const TRY_MS = 6_000;

/** All voters, each with one or two devices that come at their own time: 80 % plain, 10 % double click, 10 % two devices. */
export async function voteAll(voting: Voting): Promise<VotingSeen> {
  const { voters, random, spreadMs } = voting;
  const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
  const seen = { errors: 0, last: Date.now(), silence: 0 };
  const told: Told[] = [];
  const note = (each: Told): void => {
    told.push(each);
    appendFileSync(voting.file, `${JSON.stringify(each)}\n`);
    if (each.answer !== 'recorded') return;
    seen.silence = Math.max(seen.silence, Date.now() - seen.last);
    seen.last = Date.now();
  };
  const device = async (voter: number, place: 0 | 1, behaviour: Behaviour, ballot: PreparedBallot, after: number) => {
    await pause(after);
    const prepared = voters[voter];
    if (!prepared) return;
    const until = Date.now() + voting.giveUpMs;
    for (let tries = 1; ; tries++) {
      const server = random.pick(voting.servers);
      const outcome = await castOnce(agent, server, voting, prepared.token, ballot);
      const same = { voter, device: place, behaviour, tracker: ballot.tracker, tries };
      if (outcome !== undefined) return note({ ...same, ...outcome });
      seen.errors += 1;
      if (Date.now() > until) return note({ ...same, answer: 'unknown' });
      await pause(Math.min(2_000, 50 * 2 ** Math.min(tries, 6)) * random.between(0.5, 1.5));
    }
  };
  await Promise.all(
    voters.flatMap((voter, i) => {
      const draw = random.next();
      const after = random.next() * spreadMs;
      const behaviour: Behaviour = draw < 0.1 ? 'double-click' : draw < 0.2 ? 'two-devices' : 'plain';
      const second = voter.ballots[behaviour === 'two-devices' ? 1 : 0];
      const first = device(i, 0, behaviour, voter.ballots[0], after);
      return behaviour === 'plain' ? [first] : [first, device(i, 1, behaviour, second, after)];
    }),
  );
  agent.destroy();
  return { told, errors: seen.errors, longestSilence: seen.silence };
}

type Outcome = Pick<Told, 'answer' | 'code'>;

/** The text that voters' programs are registered with (API-01). */
const [, , CAST] = VOTER_OPERATIONS;

interface Answer {
  readonly data?: {
    readonly castBallots?: {
      readonly __typename: string;
      readonly code?: string;
      readonly publicKey?: string;
      readonly receipts?: readonly { readonly tracker: string; readonly signature: string }[];
    };
  } | null;
}

/** One try; undefined when nothing is known after it. @throws Error for a receipt that is not right */
async function castOnce(
  agent: http.Agent,
  server: string,
  { electionId, contestId, uuid }: Voting,
  token: Uint8Array,
  { text, tracker }: PreparedBallot,
): Promise<Outcome | undefined> {
  const body = JSON.stringify({ query: CAST, variables: { ballots: [{ contestId, ballot: text }] } });
  const authorization = `QuorateVoter ${electionId}.${Buffer.from(token).toString('base64url')}`;
  const answer = await post(agent, `${server}/graphql`, body, { authorization, 'content-type': 'application/json' });
  const cast = answer?.data?.castBallots;
  if (!cast) return undefined;
  if (cast.__typename === 'Refusal') return { answer: 'refused', code: cast.code ?? '' };
  const receipt = cast.receipts?.[0];
  const statement = utf8(`quorate/receipt/v1|${uuid}|${tracker}`);
  const holds = ed25519.verify(fromHex(receipt?.signature ?? ''), statement, fromHex(cast.publicKey ?? ''));
  if (receipt?.tracker !== tracker || !holds) throw new Error('a receipt that is not right');
  return { answer: 'recorded' };
}

function post(
  agent: http.Agent,
  url: string,
  body: string,
  headers: Record<string, string>,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const request = http.request(url, { method: 'POST', agent, timeout: TRY_MS, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('error', () => resolve(undefined));
      response.on('end', () => {
        try {
          resolve(response.complete ? (JSON.parse(text) as Answer) : undefined); // its members are looked at one by one
        } catch {
          resolve(undefined);
        }
      });
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
    request.end(body);
  });
}

import { useSyncExternalStore } from 'react';
import { ask, refusalOf } from '../../../kit/client.js';
import type { RefusalAnswer } from '../../../kit/client.js';
import type { VoteCastMutation } from '../operations.generated.js';
import { VOTE_CAST, VOTE_RECEIPT } from '../operations.generated.js';
import { receiptsHold } from '../sealing/sealer.js';
import { tellOtherTabs } from '../visit/other-tabs.js';
import { changeVisit, currentVisit, setVisit } from '../visit/visit.js';
import type { Visit } from '../visit/visit.js';
import { passOf, tabMark } from '../visit/voter.js';
import { untilAnswered } from './until-answered.js';

/** How far the casting has got. Once the vote is cast the visit itself says so. */
export type Casting =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending'; readonly attempt: number }
  /** No answer came: the vote may be recorded or not. `looked`: what the search for the receipt gave. */
  | { readonly phase: 'unknown'; readonly looked?: 'looking' | 'not-there' | 'no-answer' }
  /** Nothing was recorded. */
  | { readonly phase: 'refused'; readonly refusal: RefusalAnswer }
  /** The ballot is in the box, but what the server signed is wrong. */
  | { readonly phase: 'receipt-wrong' };

/** A request that takes longer is given up, and repeated. */
const LONGEST_REQUEST_MS = 20_000;

let casting: Casting = { phase: 'idle' };
let isUnderWay = false;
const listeners = new Set<() => void>();
function set(to: Casting): void {
  casting = to;
  for (const listener of listeners) listener();
}
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const useCasting = (): Casting => useSyncExternalStore(subscribe, () => casting);

/** Forgets a refusal that was read. */
export const resetCasting = (): void => set({ phase: 'idle' });

type Sent = NonNullable<Visit['sent']>;

/** From here on the vote is on its way: the bytes are kept before they are sent, and never made again. */
export function cast(sent: Sent): void {
  changeVisit({ sent });
  void sendAgain();
}

/** Sends what was kept, also after a reload; many times, always the same bytes (CAST-04). */
export async function sendAgain(): Promise<void> {
  const visit = currentVisit();
  const voter = visit && passOf(visit);
  if (isUnderWay || !visit?.sent || !voter) return;
  isUnderWay = true;
  set({ phase: 'sending', attempt: 1 });
  const { sent, ticket } = visit;
  const ballots = sent.papers.map(({ contestId, ballot }) => ({ contestId, ballot }));
  const once = async (): Promise<VoteCastMutation['castBallots']> => {
    const signal = AbortSignal.timeout(LONGEST_REQUEST_MS);
    const variables = { ballots, ...(ticket !== undefined && { ticket }) };
    return (await ask(VOTE_CAST, variables, { voter, signal })).castBallots;
  };
  try {
    const answer = await untilAnswered(once, { wait, onAgain: (attempt) => set({ phase: 'sending', attempt }) });
    await take(answer, sent);
  } catch {
    set({ phase: 'unknown' });
  } finally {
    isUnderWay = false;
  }
}

async function take(answer: VoteCastMutation['castBallots'], sent: Sent): Promise<void> {
  const refusal = refusalOf(answer);
  if (refusal || answer.__typename !== 'BallotsRecorded') {
    changeVisit({ sent: undefined });
    return set({ phase: 'refused', refusal: refusal ?? { __typename: 'Refusal', code: '', message: '', fields: [] } });
  }
  const { publicKey, receipts } = answer;
  const signed = sent.papers.map(({ contestId, uuid, tracker }) => {
    const receipt = receipts.find((each) => each.contestId === contestId && each.tracker === tracker);
    return { uuid, tracker, signature: receipt?.signature ?? '', publicKey };
  });
  const isRight = signed.every(({ signature }) => signature !== '') && (await receiptsHold(signed));
  if (isRight) isCast(sent);
  else set({ phase: 'receipt-wrong' });
}

/** Whether the vote is recorded, asked by the receipts alone. */
export async function lookForReceipts(): Promise<void> {
  const sent = currentVisit()?.sent;
  if (!sent || isUnderWay) return;
  isUnderWay = true;
  set({ phase: 'unknown', looked: 'looking' });
  try {
    const found = await Promise.all(
      sent.papers.map(({ tracker }) =>
        ask(VOTE_RECEIPT, { tracker }, { signal: AbortSignal.timeout(LONGEST_REQUEST_MS) }),
      ),
    );
    const areThere = found.every(({ receipt }) => receipt && receipt.state !== 'REFUSED');
    if (areThere) isCast(sent);
    else set({ phase: 'unknown', looked: 'not-there' });
  } catch {
    set({ phase: 'unknown', looked: 'no-answer' });
  } finally {
    isUnderWay = false;
  }
}

/** The code and the choices are forgotten; what stays tells nobody how the person voted. */
function isCast({ papers, ...about }: Sent): void {
  const visit = currentVisit();
  const pass = visit && passOf(visit);
  if (!visit) return;
  const receipts = papers.map(({ ballot: _ballot, ...receipt }) => receipt);
  setVisit({ electionId: visit.electionId, draft: {}, cast: { ...about, papers: receipts } });
  set({ phase: 'idle' });
  if (pass) tellOtherTabs(tabMark(pass));
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

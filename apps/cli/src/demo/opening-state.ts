import { randomInt } from 'node:crypto';
import type { ApiClient } from './api-client.js';
import { waitUntil } from './mailbox.js';

interface LotAwaited {
  readonly stage: number;
  readonly purpose: string;
  readonly places: number;
  readonly text: string;
  readonly between: readonly { readonly number: number }[];
}

interface ContestOpening {
  readonly contestId: string;
  readonly isCounted: boolean;
  readonly lotAwaited: LotAwaited | null;
  readonly trustees: readonly { readonly isIn: boolean }[];
}

interface OpeningState {
  readonly state: string;
  readonly contests: readonly ContestOpening[];
}

const openingState = (officer: ApiClient, electionId: string): Promise<OpeningState> =>
  officer.ask<OpeningState>(OPENING, { electionId });

/** Waits until the platform has mixed and decrypted every contest: then it is the key-holders' turn. */
export const waitForKeyHoldersTurn = (officer: ApiClient, electionId: string, seconds: number): Promise<true> =>
  waitUntil('the mix', seconds, async () => {
    const { contests } = await openingState(officer, electionId);
    return contests.every(({ trustees }) => trustees.some(({ isIn }) => isIn)) ? true : undefined;
  });

/**
 * Waits for the counts. Where a tie is left to lot the returning officer of the demonstration draws, by a random number
 * instead of by slips of paper, and records it; `onLot` is told.
 */
export const waitForCounts = (
  officer: ApiClient,
  electionId: string,
  { seconds, onLot }: { readonly seconds: number; readonly onLot: (text: string) => void },
): Promise<true> =>
  waitUntil('the count', seconds, async () => {
    const { state, contests } = await openingState(officer, electionId);
    for (const { contestId, lotAwaited } of contests) {
      if (!lotAwaited) continue;
      const between = lotAwaited.between.map(({ number }) => number);
      const chosen = draw(between, lotAwaited.places);
      onLot(`${lotAwaited.text} Drawn: ${chosen.join(', ')}.`);
      const { stage, purpose } = lotAwaited;
      await officer.ask(RECORD_LOT, { contestId, stage, purpose, between, chosen });
    }
    return state === 'COUNTED' ? true : undefined;
  });

function draw(between: readonly number[], places: number): readonly number[] {
  const left = [...between];
  const drawn = Array.from({ length: places }, () => left.splice(randomInt(left.length), 1)).flat();
  return drawn.sort((a, b) => a - b);
}

const OPENING = `query ($electionId: ID!) {
  openingState(electionId: $electionId) {
    state
    contests {
      contestId
      isCounted
      trustees { isIn }
      lotAwaited { stage purpose places text between { number } }
    }
  }
}`;

const RECORD_LOT = `mutation ($contestId: ID!, $stage: Int!, $purpose: LotPurpose!, $between: [Int!]!, $chosen: [Int!]!) {
  recordLot(contestId: $contestId, stage: $stage, purpose: $purpose, between: $between, chosen: $chosen) {
    __typename
    ... on Refusal { code message }
  }
}`;

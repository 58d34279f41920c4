import type { ContestId } from '../ids.js';

/** No number is shown of fewer people than this, unless the rule-book says otherwise (journeys 11.4). */
export const USUAL_SECRECY_NUMBER = 10;

/** A body of fewer electors than this is shown its turnout by day instead of by hour. */
export const SMALL_BODY = 100;

export const TURNOUT_CHANNELS = ['online', 'post', 'phone', 'in-person'] as const;
export type TurnoutChannel = (typeof TURNOUT_CHANNELS)[number];

/** Electors and, of these, those whose vote is in. */
export interface Figures {
  readonly electors: number;
  readonly voted: number;
}

export interface ContestFigures extends Figures {
  readonly contestId: ContestId;
}

/** A class of the rule-book as it is shown: with figures, joined with others, or without figures. */
export interface ShownGroup {
  /** `constituency/class`. */
  readonly path: string;
  /** Of this class together with those it is joined with; undefined where nothing is shown. */
  readonly figures: Figures | undefined;
  /** Paths of the other classes that the figures are of. */
  readonly joinedWith: readonly string[];
}

export interface ShownChannel {
  readonly channel: TurnoutChannel;
  /** Undefined: only the total shows it, together with the other channels without a number. */
  readonly voted: number | undefined;
}

export type TurnoutUnit = 'hour' | 'day';
export const turnoutUnit = (electors: number): TurnoutUnit => (electors < SMALL_BODY ? 'day' : 'hour');

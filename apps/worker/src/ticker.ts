/** Something that looks every so often whether there is work. Ticks of one ticker never overlap in a process. */
export interface Ticker {
  readonly name: string;
  readonly everyMs: number;
  /** @param stop aborted when the worker is asked to stop: a tick that may take long should then end soon */
  tick(stop: AbortSignal): Promise<void>;
}

/** Nest token of the list of tickers. */
export const TICKERS = Symbol('TICKERS');

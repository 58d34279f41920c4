import type { Type } from '@nestjs/common';
import { CheckBallotsTicker } from './casting/ballot-checker.js';
import { SealTicker } from './casting/sealer.js';
import { DeliverTicker } from './delivery/deliver.ticker.js';
import { TellOfHelpTicker } from './delivery/tell-of-help.ticker.js';
import { ClosePollsTicker } from './opening/close-polls.ticker.js';
import { SampleTurnoutTicker } from './conduct/sample-turnout.ticker.js';
import { RelayTicker } from './platform/relay.ticker.js';
import type { Ticker } from './ticker.js';

/** Everything this worker looks at every so often, one line each. */
export const tickers: readonly Type<Ticker>[] = [
  RelayTicker,
  DeliverTicker,
  TellOfHelpTicker,
  ClosePollsTicker,
  SealTicker,
  CheckBallotsTicker,
  SampleTurnoutTicker,
];

import type { Type } from '@nestjs/common';
import {
  BuildEvidence,
  ClosePoll,
  ComputeResult,
  CountContest,
  DeliverMessages,
  MixBox,
  PublicRecord,
  SampleTurnout,
  SealBox,
  TallyBox,
  TellOfHelp,
} from '#libs/application';

/** Use cases that handlers and tickers call. */
export const useCases: readonly Type[] = [
  BuildEvidence,
  ClosePoll,
  ComputeResult,
  CountContest,
  DeliverMessages,
  MixBox,
  PublicRecord,
  SampleTurnout,
  SealBox,
  TallyBox,
  TellOfHelp,
];

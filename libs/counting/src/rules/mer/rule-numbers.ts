/**
 * Where each step of the count stands in an instrument: what the reasons of a record cite. The Model Election Rules and
 * the Northern Ireland rules have the same text under other numbers.
 */
export interface RuleNumbers {
  readonly firstStage: string;
  readonly quota: string;
  readonly deemedElected: string;
  /** All first-preference papers are sorted by next preference. */
  readonly firstPreferenceSurplus: string;
  readonly firstPreferenceValue: string;
  /** Only the papers received last are sorted. */
  readonly laterSurplus: string;
  /** “Whichever is the less.” */
  readonly laterValue: string;
  /** Surpluses are transferred before anyone is excluded. */
  readonly surplusesFirst: string;
  readonly waitsForLowest: string;
  readonly waitsForSeveral: string;
  readonly largestSurplus: string;
  readonly equalSurpluses: string;
  readonly surplusLot: string;
  /** What of a surplus is not transferred becomes non-transferable. */
  readonly neglected: string;
  readonly exclusion: string;
  readonly firstPreferenceBatch: string;
  readonly receivedBatch: string;
  readonly excludedTogether: string;
  readonly equalLowest: string;
  readonly exclusionLot: string;
  readonly lastVacancies: string;
  readonly lastVacancy: string;
  readonly noFurtherTransfer: string;
  readonly order: string;
  readonly orderOfEquals: string;
  readonly orderLot: string;
}

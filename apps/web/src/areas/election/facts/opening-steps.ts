/** The steps from the closed poll to the count of one box. Pure. */

export type OpeningStepName = 'checked' | 'sealed' | 'mixed' | 'addedUp' | 'keys' | 'counted';
export type OpeningStanding = 'done' | 'now' | 'later';

export interface OpeningStep {
  readonly name: OpeningStepName;
  readonly standing: OpeningStanding;
}

export interface BoxStanding {
  readonly uncheckedBallots: number;
  readonly sealNumber: string | null;
  readonly isTallied: boolean;
  readonly isMixed: boolean;
  /** None where ballots are added up. */
  readonly mixers: readonly unknown[];
  readonly decryptionsAwaited: number;
  readonly hasResult: boolean;
  readonly isCounted: boolean;
}

/** Every step before the first that is not done is done; that one is now, the others are to come. */
export function openingSteps(box: BoxStanding): readonly OpeningStep[] {
  const done: readonly (readonly [OpeningStepName, boolean])[] = [
    ['checked', box.sealNumber !== null || box.uncheckedBallots === 0],
    ['sealed', box.sealNumber !== null],
    box.mixers.length > 0 ? ['mixed', box.isMixed] : ['addedUp', box.isTallied],
    ['keys', box.hasResult || (box.isMixed && box.decryptionsAwaited === 0)],
    ['counted', box.isCounted],
  ];
  const first = done.findIndex(([, isDone]) => !isDone);
  return done.map(([name], i) => ({
    name,
    standing: first < 0 || i < first ? 'done' : i === first ? 'now' : 'later',
  }));
}

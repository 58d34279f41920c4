import type { OfficerId } from '#libs/domain';
import { mixerNumbers } from './mixer-numbers.js';
import { mixingStep } from './mixing-step.js';

const TALLY = { type: 'EncryptedTally' } as const;
const mix = (owner: number) => ({ type: 'Shuffle', owner }) as const;

describe('Whose turn it is to mix (rules S7 and S8)', () => {
  it('nobody’s before the box is tallied, then the mixers’ in their order, each once, and nobody’s after the last', () => {
    const mixers = [1, 4, 2];
    expect([
      mixingStep(mixers, []),
      mixingStep(mixers, [TALLY]),
      mixingStep(mixers, [TALLY, mix(1)]),
      mixingStep(mixers, [TALLY, mix(1), mix(4)]),
      mixingStep(mixers, [TALLY, mix(1), mix(4), mix(2)]),
    ]).toEqual([
      { kind: 'not-yet' },
      { kind: 'mix', owner: 1, place: 1, isLast: false },
      { kind: 'mix', owner: 4, place: 2, isLast: false },
      { kind: 'mix', owner: 2, place: 3, isLast: true },
      { kind: 'over' },
    ]);
  });

  it('nobody’s where ballots are added up', () => {
    expect(mixingStep([], [TALLY])).toEqual({ kind: 'over' });
  });
});

describe('The mixers of a contest in the definition', () => {
  const [ann, bryn] = ['ann' as OfficerId, 'bryn' as OfficerId];
  const trusteeOf = (id: OfficerId) => (id === ann ? 2 : id === bryn ? 3 : undefined);

  it('are the platform, then those named by the numbers of their keys; none where ballots are added up', () => {
    expect(mixerNumbers('mixing', [bryn, ann], trusteeOf)).toEqual({ ok: true, value: [1, 3, 2] });
    expect(mixerNumbers('mixing', [], trusteeOf)).toEqual({ ok: true, value: [1] });
    expect(mixerNumbers('adding-up', [bryn], trusteeOf)).toEqual({ ok: true, value: [] });
  });

  it('are refused where somebody named has no key', () => {
    const carys = 'carys' as OfficerId;
    expect(mixerNumbers('mixing', [ann, carys], trusteeOf)).toEqual({
      ok: false,
      error: { code: 'MIXER_WITHOUT_KEY', officerId: carys },
    });
  });
});

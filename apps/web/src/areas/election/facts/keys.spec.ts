import { describe, expect, it } from '@jest/globals';
import { keysStanding } from './keys.js';

const officer = (id: string, more: { readonly active?: boolean } = {}) => ({
  id,
  name: id,
  active: true,
  roles: ['KEY_HOLDER' as const],
  ...more,
});
const key = (officerId: string, contestId: string) => ({ officerId, contestId });
type State = Parameters<typeof keysStanding>[0];
const made = (...trusteeKeys: readonly ReturnType<typeof key>[]) =>
  ({ keyCeremony: null, trusteeKeys }) as unknown as State;
const inAll = (...ids: readonly string[]) => ids.flatMap((id) => [key(id, 'c1'), key(id, 'c2')]);
const standing = (state: State, ids: readonly string[], wanted: number) =>
  keysStanding(
    state,
    ids.map((id) => officer(id)),
    ['c1', 'c2'],
    wanted,
  );

describe('how far the keys are made', () => {
  it('is ready when each of as many key-holders as the rules want has handed in a key for every contest', () => {
    expect(standing(made(...inAll('kay', 'ken')), ['kay', 'ken'], 2)).toMatchObject({ isReady: true, lacking: 0 });
    expect(standing(made(...inAll('kay'), key('ken', 'c1')), ['kay', 'ken'], 2)).toMatchObject({ isReady: false });
  });

  it('is not ready with fewer key-holders than the rules want, though all of them have handed in', () => {
    expect(standing(made(...inAll('kay', 'ken')), ['kay', 'ken'], 3)).toMatchObject({ isReady: false, lacking: 1 });
    const left = [officer('kay'), officer('ken', { active: false })];
    expect(keysStanding(made(...inAll('kay', 'ken')), left, ['c1', 'c2'], 2)).toMatchObject({
      isReady: false,
      lacking: 1,
    });
  });

  it('holds a ceremony of too few to the same', () => {
    const keyCeremony = { needed: 2, state: 'concluded', members: [] };
    const state = { keyCeremony, trusteeKeys: [] } as unknown as State;
    expect(standing(state, ['kay', 'ken', 'kim'], 3)).toMatchObject({ isReady: true, lacking: 0 });
    expect(standing(state, ['kay', 'ken'], 3)).toMatchObject({ isReady: false, lacking: 1 });
  });
});

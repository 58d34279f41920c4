import { err } from '#libs/basics';
import * as fc from 'fast-check';
import type { ElectionId } from '../ids.js';
import type { Election } from '../election/election.js';
import { CODE_MAKERS } from '../election/safeguards.js';
import { CODE_MAKER_LABELS, codePolicyWords } from './code-policy-words.js';
import { setCodePolicy } from './code-policy.js';
import { CHANNEL_PRECEDENCES, judgeReturn, settleHeld } from './other-channel.js';
import { codesMayMove } from './replace-codes.js';

const at = (hour: number): Date => new Date(Date.UTC(2027, 2, 30, hour));
const election = (state: string): Election =>
  ({
    id: 'e' as ElectionId,
    state,
    opensAt: at(9),
    closesAt: at(17),
    safeguards: { keys: { kind: 'all' }, codes: { madeBy: 'platform', spares: 0 } },
  }) as Election; // only what is looked at

describe('The words for who makes the codes', () => {
  it.each(CODE_MAKERS)('name the maker and differ by language (%s)', (madeBy) => {
    const words = (['en', 'cy'] as const).map((language) =>
      codePolicyWords({ madeBy, spares: 3 }, 'A & $& B', language),
    );
    for (const text of words) expect(text).toContain('A & $& B');
    for (const text of words) expect(text).toMatch(/\b3\b/);
    expect(words[0]).not.toBe(words[1]);
    expect(CODE_MAKER_LABELS[madeBy].en).not.toBe('');
  });

  it('say plainly where there is no protection, and nothing of spare codes where there are none', () => {
    const words = codePolicyWords({ madeBy: 'platform', spares: 0 }, 'Quorate', 'en');
    expect(words).toContain('not protected against the service itself');
    expect(words).not.toContain('spare');
  });
});

describe('Who makes the codes', () => {
  const outside = { madeBy: 'scrutineer', spares: 10_000, name: ' Sw  Craffu ', key: 'a'.repeat(64) } as const;

  it('is settled in a draft, with the name and the key of a maker outside', () => {
    const set = setCodePolicy(election('draft'), outside);
    expect(set.ok && set.value.maker).toEqual({ name: 'Sw Craffu', key: 'a'.repeat(64) });
    expect(set.ok && set.value.election.safeguards.codes).toEqual({ madeBy: 'scrutineer', spares: 10_000 });
  });

  it.each([
    [{ spares: 10_001 }, 'SPARES_OUT_OF_RANGE'],
    [{ spares: -1 }, 'SPARES_OUT_OF_RANGE'],
    [{ spares: 1.5 }, 'SPARES_OUT_OF_RANGE'],
    [{ name: '' }, 'CODE_MAKER_NOT_NAMED'],
    [{ key: 'A'.repeat(64) }, 'CODE_MAKER_KEY_WRONG'],
    [{ key: 'a'.repeat(63) }, 'CODE_MAKER_KEY_WRONG'],
    [{ madeBy: 'platform' as const }, 'CODE_MAKER_NOT_WANTED'],
  ])('is refused with %j', (change, code) => {
    expect(setCodePolicy(election('draft'), { ...outside, ...change })).toMatchObject({ error: { code } });
  });

  it('is not changed once the roll is frozen', () => {
    expect(setCodePolicy(election('roll-frozen'), outside)).toMatchObject({ error: { code: 'WRONG_ELECTION_STATE' } });
  });
});

describe('Codes are replaced', () => {
  it('from their issue to the closing instant of the poll, and not at it', () => {
    expect(codesMayMove(election('codes-issued'), at(1)).ok).toBe(true);
    expect(codesMayMove(election('polling'), new Date(at(17).getTime() - 1)).ok).toBe(true);
    expect(codesMayMove(election('polling'), at(17))).toEqual(err({ code: 'POLL_OVER' }));
    for (const state of ['draft', 'roll-frozen', 'closed', 'declared'])
      expect(codesMayMove(election(state), at(1))).toMatchObject({ error: { code: 'WRONG_ELECTION_STATE' } });
  });
});

describe('A member who votes in several ways (CAST-08)', () => {
  it('has one vote counted at most, and one if any came, whatever comes and in whatever order', () => {
    const events = fc.array(fc.constantFrom('online', 'paper'), { maxLength: 8 });
    fc.assert(
      fc.property(events, fc.constantFrom(...CHANNEL_PRECEDENCES), (came, precedence) => {
        let [hasVotedOnline, isBlocked, hasReturned] = [false, false, false];
        const outcomes: string[] = [];
        for (const event of came) {
          if (event === 'online') hasVotedOnline ||= !isBlocked;
          else {
            const outcome = judgeReturn({ precedence, hasVotedOnline, hasReturned });
            outcomes.push(outcome);
            isBlocked ||= outcome === 'accepted';
            hasReturned ||= outcome === 'accepted' || outcome === 'held';
          }
        }
        const settled = outcomes.map((outcome) => (outcome === 'held' ? settleHeld(hasVotedOnline) : outcome));
        const papers = settled.filter((outcome) => outcome === 'accepted').length;
        expect(papers + (hasVotedOnline ? 1 : 0)).toBe(came.length === 0 ? 0 : 1);
        expect(hasVotedOnline).toBe(came[0] === 'online' || (precedence === 'online' && came.includes('online')));
      }),
    );
  });
});

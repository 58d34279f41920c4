import { bytesSource } from '#libs/belenios';
import { ADDED_UP } from '../../test-support/contests-to-make.js';
import { group, madeEvidence } from '../../test-support/made-evidence.js';
import { buildBundle } from '../build-bundle.js';
import { VERDICT_WORDS } from '../words/language.js';
import { lookAtFile } from './look.js';
import { NOTHING_NOTED } from './noted.js';
import { verdictText } from './verdict-text.js';

const { content, signer } = await madeEvidence(ADDED_UP);
const file = { name: 'evidence.zip', source: bytesSource(buildBundle(content, signer)) };
const { verdict } = await lookAtFile(file, { noted: NOTHING_NOTED, level: 'platform' }, { group });

describe('What was found, as text', () => {
  it('is in both languages, with every check, every rule and what to do', () => {
    for (const lang of ['en', 'cy'] as const) {
      const words = VERDICT_WORDS[lang];
      const text = verdictText(words, verdict);
      for (const { check } of verdict.checks) expect(text).toContain(`(${check})`);
      for (const { check } of verdict.contests[0]?.rules ?? []) expect(text).toContain(`(${check})\n`);
      expect(text.endsWith(`✓ ${words.outcome.accept.title}. ${words.outcome.accept.means}`)).toBe(true);
    }
    const [container, ...others] = verdict.checks;
    if (!container) throw new Error('no check');
    const checks = [{ ...container, verdict: 'fail', details: ['It is cut.'] } as const, ...others];
    const failed = verdictText(VERDICT_WORDS.en, { ...verdict, verdict: 'reject', checks });
    expect(failed).toMatch(/✗ The file is whole \(container\)\n.*\n {4}→ It is cut\.\n {4}What to do: /);
    expect(failed.endsWith('At least one check failed or could not be made.')).toBe(true);
  });

  it('holds nothing from the file that a terminal would obey, such as to clear itself and say something else', () => {
    const obeyed = '\u001b[2J\u001b[1;1H\r\u009b2J\u202egnorw';
    const [first, ...others] = verdict.checks;
    if (!first) throw new Error('no check');
    const lying = {
      ...verdict,
      title: `Board${obeyed}`,
      checks: [{ ...first, details: [`There is ${obeyed}.`] }, ...others],
      contests: verdict.contests.map((contest) => ({ ...contest, title: obeyed })),
    };
    for (const words of Object.values(VERDICT_WORDS))
      // eslint-disable-next-line no-control-regex -- looks for control characters of a hostile file, which must not reach a terminal
      expect(verdictText(words, lying)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

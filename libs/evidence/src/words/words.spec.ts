import { RULES } from '#libs/belenios';
import { CHECKS } from '#libs/evidence';
import type { CheckLine } from '#libs/evidence';
import { adviceFor, checkProves, shownVerdict, checkTitle, VERDICT_WORDS } from './language.js';

const NAMES = [...Object.keys(CHECKS), ...Object.keys(RULES), 'noted-heads'];
const line = (check: string, verdict: CheckLine['verdict']): CheckLine => ({
  check,
  verdict,
  proves: 'English',
  details: [],
});

describe('The words of the verifier', () => {
  it.each(NAMES)('name the check %s in English and in Welsh, and say in Welsh what it proves', (name) => {
    expect(VERDICT_WORDS.en.checks[name]?.title).toMatch(/\w/);
    expect(VERDICT_WORDS.cy.checks[name]?.title).toMatch(/\w/);
    expect(checkProves(VERDICT_WORDS.cy, line(name, 'pass'))).not.toBe('English');
    expect(checkProves(VERDICT_WORDS.en, line(name, 'pass'))).toBe('English');
  });

  it('name no check that there is not', () => {
    for (const words of Object.values(VERDICT_WORDS))
      expect(Object.keys(words.checks).filter((name) => !NAMES.includes(name))).toEqual([]);
  });

  it('keep the number of a rule, by which people speak of it', () => {
    expect(checkTitle(VERDICT_WORDS.en, 'S14')).toBe('S14: Form of rankings');
    expect(checkTitle(VERDICT_WORDS.en, 'MIXES')).toBe('Mixes');
    expect(checkTitle(VERDICT_WORDS.en, 'a check of tomorrow')).toBe('a check of tomorrow');
  });

  it('call a rule by its title, and by its id alone where it is unknown', () => {
    const rule = { id: 'dice', version: '3' };
    const title = { en: 'Throw of a die', cy: 'Taflu dis' };
    expect(VERDICT_WORDS.en.ruleName({ ...rule, title })).toBe('Throw of a die, dice, version 3');
    expect(VERDICT_WORDS.cy.ruleName({ ...rule, title })).toBe('Taflu dis, dice, fersiwn 3');
    expect(VERDICT_WORDS.en.ruleName(rule)).toBe('dice, version 3');
  });

  it('advise by why a check fails, and treat an alarm as no failure', () => {
    expect(adviceFor(VERDICT_WORDS.en, line('container', 'fail')).toDo).toContain('Fetch the file again');
    expect(adviceFor(VERDICT_WORDS.en, line('outside-roots', 'fail')).tell).toMatch(
      /^The independent scrutineer first/,
    );
    expect(adviceFor(VERDICT_WORDS.en, line('S9', 'fail')).toDo).toContain('Do not sign');
    expect(adviceFor(VERDICT_WORDS.en, line('record', 'alarm')).toDo).toContain('The result stands');
  });

  it('tell what was not compared from what does not apply', () => {
    expect(shownVerdict(line('signing-key', 'notApplicable'))).toBe('notCompared');
    expect(shownVerdict(line('signing-key', 'fail'))).toBe('fail');
    expect(shownVerdict(line('S7', 'notApplicable'))).toBe('notApplicable');
  });
});

import { COUNT_RULES } from './registry.js';
import { SINGLE_FORMS } from './resolutions/statutory-forms.js';
import { ruleTitle } from './rule-title.js';

describe('The title of a rule that a declaration names', () => {
  it('is that of the count rule', () => {
    for (const { id, title } of COUNT_RULES) expect(ruleTitle(id)).toBe(title);
    expect(COUNT_RULES.length).toBeGreaterThan(0);
  });

  it('is that of the form of a resolution, or says that the rule is the body’s own', () => {
    expect(ruleTitle('company-special')).toBe(SINGLE_FORMS['company-special'].title);
    expect(ruleTitle('own')).toEqual({ en: 'A rule of the body’s own', cy: 'Rheol y corff ei hun' });
  });

  it('is unknown for anything else', () => {
    expect(ruleTitle('dice')).toBeUndefined();
    expect(ruleTitle('toString')).toBeUndefined();
  });
});

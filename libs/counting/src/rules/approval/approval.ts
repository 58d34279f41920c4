import { choicesRule } from '../../choices/choices-rule.js';

/**
 * Approval voting: a paper chooses every candidate it approves of, however many seats there are.
 *
 * @see docs/rules/choices.md, whose steps the reasons cite; S. J. Brams and P. C. Fishburn, “Approval voting”, American
 *   Political Science Review 72 (1978), 831–847
 */
export const approval = choicesRule({
  id: 'approval',
  version: '1',
  title: { en: 'Approval voting', cy: 'Pleidleisio drwy gymeradwyo' },
  source: 'Choices added up (docs/rules/choices.md)',
  rules: { papers: 'choices 1', most: 'choices 3', equality: 'choices 4', uncontested: 'choices 6' },
  mostChoices: (_, candidates) => candidates,
});

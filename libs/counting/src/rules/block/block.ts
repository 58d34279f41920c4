import { choicesRule } from '../../choices/choices-rule.js';

/**
 * The block vote: what societies and companies call first past the post for several seats, and count in the same way
 * without the Model Election Rules being theirs. A rule-book that allows fewer choices than seats (the limited vote) says
 * so with `mostChoices`.
 *
 * @see docs/rules/choices.md, whose steps the reasons cite; domain reference 7.2
 */
export const block = choicesRule({
  id: 'block',
  version: '1',
  title: { en: 'Block vote', cy: 'Pleidlais floc' },
  source: 'Choices added up (docs/rules/choices.md)',
  rules: { papers: 'choices 1', most: 'choices 3', equality: 'choices 4', uncontested: 'choices 6' },
  mostChoices: (seats) => seats,
});

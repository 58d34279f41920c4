import { choicesRule } from '../../choices/choices-rule.js';

/**
 * First past the post as foundation trusts elect governors by it, for one seat or several. Each choice is one vote; a paper
 * may choose as many candidates as there are seats; the candidates with most votes are elected; equals on either side of
 * the last seat are decided by lot.
 *
 * @see Model Election Rules 2014 (NHS foundation trusts), rules FPP44 (rejected papers) and FPP51 (equality of votes), and
 *   r. 53 (uncontested elections)
 */
export const fptp = choicesRule({
  id: 'fptp',
  version: '2',
  title: { en: 'First past the post', cy: 'Y cyntaf i’r felin' },
  source: 'Model Election Rules 2014 (NHS foundation trusts), rules FPP44 and FPP51',
  rules: { papers: 'FPP44', most: 'FPP51', equality: 'FPP51', uncontested: 'r. 53' },
  mostChoices: (seats) => seats,
});

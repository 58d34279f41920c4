import type { CountRule } from '../../count-rule.js';
import { countByLastParcel } from './count-by-last-parcel.js';
import { merNumbers } from './mer-numbers.js';

/**
 * The single transferable vote of the model rules for elections of governors of NHS foundation trusts. See
 * docs/rules/mer.md for the points that the text leaves open.
 *
 * @see Model Election Rules 2014, rules STV44 to STV51
 */
export const mer: CountRule = {
  id: 'mer',
  version: '1',
  title: {
    en: 'NHS Model Election Rules 2014, single transferable vote',
    cy: 'Rheolau Etholiad Enghreifftiol y GIG 2014, pleidlais sengl drosglwyddadwy',
  },
  source: 'Model Election Rules 2014 for NHS foundation trusts, rules STV44 to STV51',
  papers: 'ranked',
  seats: 'any',
  countsWeights: false,
  count: (input) => countByLastParcel(mer, merNumbers, input),
};

import type { CountRule } from '../../count-rule.js';
import { countByLastParcel } from '../mer/count-by-last-parcel.js';
import { niNumbers } from './ni-numbers.js';

/**
 * The single transferable vote of Northern Ireland local elections. The Model Election Rules took its text over, so the
 * count is the same; only the rule numbers differ. See docs/rules/ni-gregory.md.
 *
 * @see Electoral Law Act (Northern Ireland) 1962, Schedule 5 (Local Elections Rules, as substituted by SI 1985/454 and
 *   amended by SI 2010/2977), rr. 46–53
 */
export const niGregory: CountRule = {
  id: 'ni-gregory',
  version: '1',
  title: {
    en: 'Northern Ireland local elections single transferable vote (Gregory, last parcel)',
    cy: 'Pleidlais sengl drosglwyddadwy etholiadau lleol Gogledd Iwerddon (Gregory, y parsel olaf)',
  },
  source: 'Electoral Law Act (Northern Ireland) 1962, Schedule 5 (Local Elections Rules), rules 46 to 53',
  papers: 'ranked',
  seats: 'any',
  countsWeights: false,
  count: (input) => countByLastParcel(niGregory, niNumbers, input),
};

import type { CheckLine, FileVerdict } from '#libs/evidence';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../kit/words.js';
import { figure, sizeText } from '../figures.js';

/** The number that goes with a check, in a word or two: what it was about, or what it came to. */
export function useNumberOf(verdict: FileVerdict): (line: CheckLine) => string {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  return ({ check, contest, verdict: outcome }) => {
    const about = verdict.contests.find(({ uuid }) => uuid !== undefined && uuid === contest);
    if (check === 'container') return sizeText(verdict.bytes, language);
    if (check === 'manifest' || check === 'signing-key') return verdict.signedBy?.slice(0, 8) ?? '';
    if (check === 'definition' || check === 'declaration')
      return verdict.names.length > 0 ? t('number.contests', { count: verdict.names.length }) : '';
    if (!about || outcome === 'notApplicable') return '';
    switch (check) {
      case 'record-fits-definition':
        return t('number.electors', { count: about.declared?.electors ?? about.credentials ?? 0 });
      case 'record':
      case 'batches':
        return t('number.ballots', { count: about.ballots });
      case 'seal-number':
        return about.sealNumber ?? '';
      case 'count':
        return t('number.counted', { count: about.counted });
      case 'roll-log':
        return about.credentials === undefined ? '' : t('number.codes', { count: about.credentials });
      case 'BALLOTS':
        return figure(about.ballots, language);
      default:
        return '';
    }
  };
}

import { useTranslation } from 'react-i18next';
import type { Outcome } from '../facts/outcomes.js';

/** What became of a candidate, in words; without stages for counts that have only one. */
export function useOutcomeWords(isStaged: boolean): (outcome: Outcome) => string {
  const { t } = useTranslation('result');
  return (outcome) => {
    switch (outcome.kind) {
      case 'elected':
        if (!isStaged) return t('outcome.elected');
        return outcome.isLastSeat ? t('outcome.lastSeat') : t('outcome.electedAt', { stage: outcome.stage });
      case 'excluded':
        return isStaged ? t('outcome.excludedAt', { stage: outcome.stage }) : t('outcome.notElected');
      case 'notElected':
        return t('outcome.notElected');
      case 'withdrawn':
        return t('outcome.withdrawn');
    }
  };
}

import { useTranslation } from 'react-i18next';
import type { TypedProblem } from '../../facts/new-election.js';
import { useSaying } from '../../facts/saying.js';

/** What is wrong in words that say how to mend it. */
export function useProblemText(): (problem: TypedProblem) => string {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (problem) => {
    switch (problem.what) {
      case 'nothing':
      case 'title':
        return t(`make.problem.${problem.what}`);
      case 'seats':
        return t('make.problem.seats', { title: problem.title, most: problem.most });
      case 'mostChoices':
        return t('make.problem.mostChoices', { title: problem.title });
      case 'past':
        return t('when.problem.IN_THE_PAST', { what: t(`make.about.${problem.field}`) });
      case 'endsBefore':
        return t('when.problem.ENDS_BEFORE');
      case 'day': {
        const { code } = problem.problem;
        const around =
          problem.problem.code === 'HOUR_SKIPPED'
            ? { before: say.hour(problem.problem.before), after: say.hour(problem.problem.after) }
            : {};
        return t(`when.problem.${code}`, { what: t(`make.about.${problem.field}`), ...around });
      }
      default:
        return t(`make.problem.${problem.what}`, { number: problem.number });
    }
  };
}

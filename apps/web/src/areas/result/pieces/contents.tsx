import { useTranslation } from 'react-i18next';
import type { DeclaredContest } from '../facts/declared.js';
import { useSaying } from '../facts/saying.js';
import type { ResultPageQuery } from '../operations.generated.js';

interface ContentsProps {
  readonly contests: NonNullable<ResultPageQuery['publicElection']>['contests'];
  readonly declared: readonly DeclaredContest[];
}

/** The answer of each contest, and the way to its part of the page. */
export function Contents({ contests, declared }: ContentsProps) {
  const { t } = useTranslation('result');
  const say = useSaying();
  return (
    <nav aria-label={t('contents')}>
      <ul className="u linklist result__contents">
        {contests.map(({ uuid, title, titleCy }) => {
          const outcome = declared.find((one) => one.uuid === uuid);
          return (
            <li key={uuid}>
              <a href={`#${uuid}`}>{say.pick(title, titleCy)}</a>
              {outcome && <span className="b">{answer(outcome)}</span>}
            </li>
          );
        })}
      </ul>
    </nav>
  );

  function answer(outcome: DeclaredContest): string {
    if (outcome.kind === 'resolution')
      return outcome.outcome === 'carried' ? t('resolution.carried') : t('resolution.notCarried');
    const names = outcome.elected.map(({ name }) => name);
    return names.length === 0 ? t('elected.nobody') : t('elected.names', { names: say.list(names) });
  }
}

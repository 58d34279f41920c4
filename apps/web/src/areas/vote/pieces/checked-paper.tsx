import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../kit/icons.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { isNothing, marked } from '../choices/choice.js';
import type { Choice } from '../choices/choice.js';
import type { Paper } from '../visit/paper.js';

interface CheckedPaperProps {
  readonly paper: Paper;
  readonly choice: Choice | undefined;
  /** From 1. */
  readonly place: number;
}

/** One contest as it will be cast: ranks in their order, what is ticked, or points. */
export function CheckedPaper({ paper, choice, place }: CheckedPaperProps) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const title = inLanguage(language, paper.title, paper.titleCy);
  const isEmpty = choice === undefined || isNothing(choice);
  return (
    <section className="doc">
      <div className="paperpad paperrow">
        <h2>{title}</h2>
        <Link to={`/vote/ballot/${place}?from=check`}>
          {t('check.change')}
          <span className="vh">{t('check.changeOf', { title })}</span>
        </Link>
      </div>
      {isEmpty ? (
        <div className="paperfoot">
          <p className="muted">{t('check.nothing')}</p>
          {paper.hasVoted && <p className="small muted">{t('check.earlierStays')}</p>}
        </div>
      ) : (
        <Chosen paper={paper} choice={choice} />
      )}
    </section>
  );
}

function Chosen({ paper, choice }: { readonly paper: Paper; readonly choice: Choice }) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const nameAt = (place: number): string => {
    const line = paper.lines[place];
    return line ? inLanguage(language, line.name, line.nameCy) : '';
  };
  if (choice.kind === 'choices')
    return (
      <div className="paperfoot">
        {[...choice.places]
          .sort((a, b) => a - b)
          .map((place) => (
            <p className="mark1" key={place}>
              <Icon name="tick" />
              <b>{nameAt(place)}</b>
            </p>
          ))}
      </div>
    );
  if (choice.kind === 'points')
    return (
      <div className="paperfoot">
        {marked(choice).map((place) => (
          <p className="mark1" key={place}>
            <b>{nameAt(place)}</b> {t('check.points', { count: choice.points[place] ?? 0 })}
          </p>
        ))}
      </div>
    );
  const unranked = paper.lines.length - choice.order.length;
  return (
    <>
      <ol className="ranked">
        {choice.order.map((place, i) => (
          <li key={place}>
            <b>{i + 1}</b>
            <span>{nameAt(place)}</span>
          </li>
        ))}
      </ol>
      {unranked > 0 && <p className="small muted paperfoot">{t('check.unranked', { count: unranked })}</p>}
    </>
  );
}

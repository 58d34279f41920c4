import { useTranslation } from 'react-i18next';
import { Icon } from '../../../kit/icons.js';
import { ticked } from '../choices/limit.js';
import { CandidateMore, CandidateName } from './candidate.js';
import type { PaperProps } from './paper-props.js';

/** Choose up to so many: a tap ticks a row; at the limit nothing is changed for the voter. */
export function ChoicesList({ paper, choice, onChoose, onSay }: PaperProps<'choices'>) {
  const { t } = useTranslation('vote');
  const { lines, mostChoices } = paper;

  function tap(place: number): void {
    const { places, isFull } = ticked(choice.places, place, mostChoices);
    if (isFull) onSay(`${t('choices.chosen', { count: places.length })} ${t('choices.full')}`);
    else onChoose({ kind: 'choices', places });
  }

  return (
    <ol className="cands">
      {lines.map((line, place) => {
        const isChosen = choice.places.includes(place);
        return (
          <li className="cand" key={place}>
            <button type="button" className="cand__pick" aria-pressed={isChosen} onClick={() => tap(place)}>
              <span className="cand__box" aria-hidden="true">
                {isChosen && <Icon name="tick" />}
              </span>
              <span className="cand__name">
                <span className="vh">{t(isChosen ? 'choices.ticked' : 'choices.notTicked')} </span>
                <CandidateName line={line} />
              </span>
            </button>
            <CandidateMore line={line} />
          </li>
        );
      })}
    </ol>
  );
}

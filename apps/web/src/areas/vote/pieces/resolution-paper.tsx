import { useTranslation } from 'react-i18next';
import { Radios } from '../../../kit/fields.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { PaperHead } from './paper-head.js';
import type { PaperProps } from './paper-props.js';

/** The answer that is counted neither way, as the public record names it. */
const ABSTAIN = 'Abstain';

/** The text of a resolution, then its answers as equal rows, none chosen before. */
export function ResolutionPaper({
  paper,
  choice,
  onChoose,
  index,
}: PaperProps<'choices'> & { readonly index: number }) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const text = inLanguage(language, paper.text ?? '', paper.textCy);
  const [chosen] = choice.places;
  return (
    <div className="stack-l">
      <div className="doc">
        <PaperHead {...{ paper, index }} />
        <div className="paperbody stack-s">
          {text.split('\n').map((paragraph, i) => (
            <p key={i}>{paragraph}</p>
          ))}
        </div>
      </div>
      <Radios
        label={t('resolution.vote')}
        name={paper.contestId}
        value={chosen === undefined ? undefined : String(chosen)}
        choices={paper.lines.map((line, place) => ({
          value: String(place),
          label: inLanguage(language, line.name, line.nameCy),
          ...(line.name === ABSTAIN && { hint: t('resolution.abstain') }),
        }))}
        onChoose={(value) => onChoose({ kind: 'choices', places: [Number(value)] })}
      />
    </div>
  );
}

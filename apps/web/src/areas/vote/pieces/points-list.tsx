import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPoints } from '../choices/limit.js';
import { CandidateMore, CandidateName } from './candidate.js';
import type { PaperProps } from './paper-props.js';

/** A number field for each name; what is no number of points is said and changes nothing. */
export function PointsList({ paper, choice, onChoose, onSay }: PaperProps<'points'>) {
  const { t } = useTranslation('vote');
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});

  function give(place: number, text: string): void {
    setTyped({ ...typed, [place]: text });
    const points = readPoints(text);
    if (points === undefined) return onSay(t('points.unreadable', { name: paper.lines[place]?.name }));
    onChoose({ kind: 'points', points: { ...choice.points, [place]: points } });
  }

  return (
    <ol className="cands">
      {paper.lines.map((line, place) => (
        <li className="cand" key={place}>
          <div className="cand__points">
            <input
              className="input"
              inputMode="numeric"
              autoComplete="off"
              aria-label={t('points.of', { name: line.name })}
              value={typed[place] ?? (choice.points[place] ? String(choice.points[place]) : '')}
              onChange={({ target }) => give(place, target.value)}
            />
            <span className="cand__name">
              <CandidateName line={line} />
            </span>
          </div>
          <CandidateMore line={line} />
        </li>
      ))}
    </ol>
  );
}

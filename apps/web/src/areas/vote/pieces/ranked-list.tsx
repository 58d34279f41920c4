import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../kit/icons.js';
import { moved, tapped } from '../choices/ranking.js';
import { CandidateMore, CandidateName } from './candidate.js';
import type { PaperProps } from './paper-props.js';
import type { RowOrder } from './row-order.js';

interface RankedListProps extends PaperProps<'ranks'> {
  readonly rowOrder: RowOrder;
}

/** Tap to rank. Rows stay where they are until the voter asks for another order. */
export function RankedList({ paper, choice, onChoose, onSay, rowOrder }: RankedListProps) {
  const { t } = useTranslation('vote');
  const { order } = choice;
  const { lines } = paper;
  const { rows, isInOrder, follow } = rowOrder;
  const list = useRef<HTMLOListElement>(null);
  /** The button that was pressed, as “row by”: it takes the focus again once its row has moved. */
  const pressed = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (pressed.current === undefined) return;
    // A row that is moved in the page loses the focus; at an end the other button takes it.
    const [row = '', wish = ''] = pressed.current.split(' ');
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-row="${row}"] button[data-by]`) ?? []),
    ];
    const able = buttons.filter(({ disabled }) => !disabled);
    (able.find((button) => button.dataset['by'] === wish) ?? able[0])?.focus();
    pressed.current = undefined;
  });

  function tap(place: number): void {
    onChoose({ kind: 'ranks', order: tapped(order, place) });
  }
  function move(place: number, by: -1 | 1): void {
    const now = moved(order, place, by);
    onChoose({ kind: 'ranks', order: now });
    follow(now);
    pressed.current = `${place} ${by}`;
    onSay(t('ranks.isNow', { name: lines[place]?.name, rank: now.indexOf(place) + 1 }));
  }
  return (
    <ol className="cands" ref={list}>
      {rows.map((place) => {
        const line = lines[place];
        const rank = order.indexOf(place) + 1;
        if (!line) return null;
        return (
          <li className="cand" key={place} data-row={place}>
            <button type="button" className="cand__pick" aria-pressed={rank > 0} onClick={() => tap(place)}>
              <span className="cand__box" aria-hidden="true">
                {rank > 0 && rank}
              </span>
              <span className="cand__name">
                <span className="vh">
                  {rank > 0 ? t('ranks.choice', { count: rank, ordinal: true }) : t('ranks.notRanked')}{' '}
                </span>
                <CandidateName line={line} />
              </span>
            </button>
            {isInOrder && rank > 0 ? (
              <div className="cand__move">
                <Mover
                  by={-1}
                  isOff={rank === 1}
                  label={t('ballot.up', { name: line.name })}
                  onMove={() => move(place, -1)}
                />
                <Mover
                  by={1}
                  isOff={rank === order.length}
                  label={t('ballot.down', { name: line.name })}
                  onMove={() => move(place, 1)}
                />
              </div>
            ) : (
              <CandidateMore line={line} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface MoverProps {
  readonly by: -1 | 1;
  readonly isOff: boolean;
  readonly label: string;
  readonly onMove: () => void;
}
const Mover = ({ by, isOff, label, onMove }: MoverProps) => (
  <button type="button" data-by={by} aria-label={label} disabled={isOff} onClick={onMove}>
    <Icon name={by === -1 ? 'up' : 'down'} />
  </button>
);

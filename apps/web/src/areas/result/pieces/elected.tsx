import { useTranslation } from 'react-i18next';
import { Icon } from '../../../kit/icons.js';
import { isNothing } from '../facts/figures.js';
import { useSaying } from '../facts/saying.js';
import type { ShownCount } from '../facts/shown-count.js';
import { votesOf } from '../facts/shown-record.js';

/** Who was elected, in order, with the stage and the votes that did it. */
export function Elected({ count }: { readonly count: ShownCount }) {
  const { t } = useTranslation('result');
  const { shown, outcomes, write } = count;
  const elected = outcomes.flatMap(({ number, name, outcome }) =>
    outcome.kind === 'elected' ? [{ number, name, ...outcome }] : [],
  );
  const isStaged = shown.stages.length > 1;
  return (
    <div className="elected">
      {elected.length === 0 && <p className="result__word">{t('elected.nobody')}</p>}
      {elected.length > 0 && (
        <ol className="u">
          {elected.map(({ number, name, stage, isLastSeat }) => (
            <li key={number}>
              <span className="el">
                <Icon name="tick" />
                {word(number, stage, isLastSeat)}
              </span>
              <b>{name}</b>
              <span className="muted">{votes(number, stage)}</span>
            </li>
          ))}
        </ol>
      )}
      {shown.vacant > 0 && <p className="muted">{t('elected.vacant', { count: shown.vacant })}</p>}
    </div>
  );

  function word(number: number, stage: number, isLastSeat: boolean): string {
    if (!shown.elected.includes(number)) return t('elected.keepsEmpty');
    if (isLastSeat && isStaged) return t('elected.lastSeat');
    return isStaged ? t('elected.atStage', { stage }) : t('elected.once');
  }

  function votes(number: number, stage: number): string {
    const figure = votesOf(shown.stages[stage - 1], number);
    if (isNothing(figure)) return '';
    const written = write(figure);
    return isStaged && stage === 1
      ? t('elected.first', { count: Number(figure), figure: written })
      : t('elected.votes', { count: Number(figure), figure: written });
  }
}

/** Who voted and how the last seat fell, in one line. */
export function Lead({
  count,
  voted,
  electors,
}: {
  readonly count?: ShownCount;
  readonly voted: number;
  readonly electors: number;
}) {
  const { t } = useTranslation('result');
  const say = useSaying();
  const turnout = t('lead.voted', { voted: say.number(voted), electors: say.number(electors) });
  return <p className="lead">{[turnout, ...(count ? lastSeatLine(count) : [])].join(' ')}</p>;

  function lastSeatLine({ lastSeat, shown, nameOf, write }: ShownCount): readonly string[] {
    const beaten = lastSeat?.beaten;
    if (!lastSeat || !beaten || beaten.isDoomed || beaten.difference.startsWith('-') || isNothing(beaten.difference))
      return [];
    const said = {
      winner: nameOf(lastSeat.winner),
      beaten: nameOf(beaten.candidate),
      lead: t('elected.votes', { count: Number(beaten.difference), figure: write(beaten.difference) }),
    };
    return [shown.seats === 1 ? t('lead.onlySeat', said) : t('lead.lastSeat', said)];
  }
}

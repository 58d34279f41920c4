import { useTranslation } from 'react-i18next';
import type { CountStage } from '#libs/counting';
import { shortName } from '../../../charts/build-up.js';
import { FlowPicture } from '../../../charts/flow-chart.js';
import { useSaying } from '../facts/saying.js';
import { sumOf } from '../facts/figures.js';
import type { ShownCount } from '../facts/shown-count.js';
import { votesOf } from '../facts/shown-record.js';
import { flowFigures, isCrowded, movedAt, chipFigure } from '../facts/votes-moved.js';
import { ChartFigure } from './chart-figure.js';
import type { Level } from './chart-figure.js';

/** Letters of a name over a column, where columns stand near each other and where not. */
const CAUSE_LETTERS = { near: 11, far: 16 } as const;
const FAR_STAGES = 6;

/** How votes moved from candidate to candidate; of a crowded count only the last two, and all others together. */
export function Flow({ count, level }: { readonly count: ShownCount; readonly level: Level }) {
  const { t } = useTranslation('result');
  const say = useSaying();
  const { exact, shown, lastSeat, nameOf: candidateName, write } = count;
  const [winner, beaten] = [lastSeat?.winner, lastSeat?.beaten?.candidate];
  const isFew = isCrowded(exact) && winner !== undefined;
  const only = isFew ? [winner, ...(beaten === undefined ? [] : [beaten])] : undefined;
  const figures = flowFigures(exact, only);
  const last = shown.stages.at(-1);
  return (
    <ChartFigure
      level={level}
      title={t('flow.title')}
      text={
        isFew && beaten !== undefined
          ? `${t('flow.textFew', { winner: candidateName(winner), beaten: candidateName(beaten) })} ${t('flow.text')}`
          : t('flow.text')
      }
      width="wide"
      table={<MovesTable count={count} />}
    >
      <FlowPicture
        label={t('flow.label')}
        figures={figures}
        nameOf={nameOf}
        endOf={(id) => {
          const isElected = isElectedBy(id, exact.stages.length);
          const name = shortName(nameOf(id), 20);
          return { isElected, words: isElected ? t('flow.elected', { name }) : name, total: write(heldAtEnd(id)) };
        }}
        isElectedBy={isElectedBy}
        titleOf={(stage) => ({ stage: t('stages.stage', { number: stage }), cause: cause(exact.stages[stage - 1]) })}
        write={(votes) => write(chipFigure(votes))}
      />
    </ChartFigure>
  );

  function nameOf(id: string): string {
    if (id === 'rest') return t('flow.rest');
    return id === 'others' ? t('flow.others') : candidateName(Number(id));
  }

  function isElectedBy(id: string, stage: number): boolean {
    return exact.stages.slice(0, stage).some(({ elected }) => elected.includes(Number(id)));
  }

  function heldAtEnd(id: string): string {
    if (last === undefined) return '0';
    if (id === 'rest') return last.nonTransferable;
    if (id !== 'others') return votesOf(last, Number(id));
    return sumOf(
      Object.entries(last.votes).flatMap(([other, votes]) => (only?.includes(Number(other)) ? [] : [votes])),
    );
  }

  function cause(stage: CountStage | undefined): string {
    if (stage === undefined || stage.kind === 'first') return t('flow.first');
    const [first, ...others] = stage.candidates;
    const name =
      first === undefined || others.length > 0
        ? t('flow.several', { count: stage.candidates.length, number: say.number(stage.candidates.length) })
        : shortName(candidateName(first), exact.stages.length > FAR_STAGES ? CAUSE_LETTERS.near : CAUSE_LETTERS.far);
    return stage.kind === 'surplus' ? t('flow.surplus', { name }) : t('flow.out', { name });
  }
}

/** Every move with its exact figure. */
function MovesTable({ count: { exact, nameOf, write } }: { readonly count: ShownCount }) {
  const { t } = useTranslation('result');
  const name = (id: string): string => (id === 'rest' ? t('flow.rest') : nameOf(Number(id)));
  return (
    <table className="table--tight">
      <thead>
        <tr>
          <th scope="col">{t('lastTwo.stage')}</th>
          <th scope="col">{t('flow.from')}</th>
          <th scope="col">{t('flow.to')}</th>
          <th scope="col" className="n">
            {t('flow.votes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {exact.stages.flatMap((stage, i) => {
          const before = exact.stages[i - 1];
          const moved = before === undefined ? [] : movedAt(stage, before);
          return moved.map(({ from, to, votes }) => (
            <tr key={`${stage.number} ${from} ${to}`}>
              <td>{stage.number}</td>
              <td>{name(from)}</td>
              <td>{name(to)}</td>
              <td className="n">{write(votes)}</td>
            </tr>
          ));
        })}
      </tbody>
    </table>
  );
}

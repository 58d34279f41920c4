import { useTranslation } from 'react-i18next';
import { ThresholdBar } from '../../../charts/threshold-bar.js';

import { useSaying } from '../facts/saying.js';
import { partOf, shareText, thresholdOf } from '../facts/shares.js';
import { fractionText } from '#libs/basics';
import type { ResultDecisionQuery } from '../operations.generated.js';
import { ChartFigure, Heading } from './chart-figure.js';
import type { Level } from './chart-figure.js';
import { Lead } from './elected.js';
import { Limbs } from './limbs.js';
import { Turnout } from './turnout.js';

type Decision = NonNullable<ResultDecisionQuery['resolutionRecord']>;

interface DecidedProps {
  readonly decision: Decision;
  /** The resolution in full, in the language of the page. */
  readonly text: string | null;
  readonly level: Level;
}

/** A resolution: the verdict as a word, then the votes against the line they had to reach, then why. */
export function Decided({ decision, text, level }: DecidedProps) {
  const { t } = useTranslation('result');
  const say = useSaying();
  const { ballots, electors } = decision;
  const isCarried = decision.outcome === 'CARRIED';
  return (
    <>
      <div className="elected">
        <p className={isCarried ? 'result__word result__word--carried' : 'result__word'}>
          {isCarried ? t('resolution.carried') : t('resolution.notCarried')}
        </p>
      </div>
      <Lead voted={ballots} electors={electors} />
      <section className="sec">
        <VotesBar decision={decision} level={level} />
      </section>
      <section className="sec">
        <Heading level={level}>{t('resolution.limbs')}</Heading>
        <Limbs limbs={decision.limbs} />
        <Heading level={level}>{t('resolution.reasons')}</Heading>
        <ul className="u result__story">
          {decision.reasons.map((reason) => (
            <li key={`${reason.rule} ${reason.text}`}>
              {say.pick(reason.text, reason.textCy)} <span className="small muted">[{reason.rule}]</span>
            </li>
          ))}
        </ul>
        {text !== null && (
          <details>
            <summary>{t('resolution.text')}</summary>
            <p className="prewrap">{text}</p>
          </details>
        )}
      </section>
      <section className="sec">
        <Turnout level={level} voted={ballots} electors={electors} />
      </section>
    </>
  );
}

function VotesBar({ decision, level }: { readonly decision: Decision; readonly level: Level }) {
  const { t } = useTranslation('result');
  const say = useSaying();
  const { for: inFavour, against, abstained, ballots, electors, percentFor } = decision;
  const threshold = thresholdOf(decision.limbs);
  const table = (
    <table className="table--tight">
      <thead>
        <tr>
          <th scope="col">{t('resolution.choice')}</th>
          <th scope="col" className="n">
            {t('resolution.votes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {(
          [
            ['rowFor', inFavour],
            ['rowAgainst', against],
            ['rowAbstain', abstained],
          ] as const
        ).map(([row, votes]) => (
          <tr key={row}>
            <th scope="row">{t(`resolution.${row}`)}</th>
            <td className="n">{say.number(votes)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('resolution.all')}</th>
          <td className="n">{say.number(ballots)}</td>
        </tr>
      </tfoot>
    </table>
  );
  const of = threshold?.of === 'electors' ? electors : inFavour + against;
  if (!threshold || of === 0)
    return (
      <>
        <Heading level={level}>{t('resolution.bar')}</Heading>
        {of === 0 && <p>{t('resolution.nobodyVoted')}</p>}
        {table}
      </>
    );
  const words = { for: say.number(inFavour), against: say.number(against) };
  return (
    <ChartFigure
      level={level}
      title={t('resolution.bar')}
      text={
        threshold.of === 'electors'
          ? t('resolution.shareOfAll', { electors: say.number(electors) })
          : t('resolution.share', { percent: percentFor ?? '0' })
      }
      width="wide"
      table={table}
    >
      <ThresholdBar
        label={t('resolution.label', {
          ...words,
          word: t(decision.outcome === 'CARRIED' ? 'resolution.carried' : 'resolution.notCarried'),
        })}
        figures={{ for: inFavour, against, of, need: partOf(threshold.need) }}
        words={{
          for: t('resolution.for', { figure: words.for }),
          against: t('resolution.against', { figure: words.against }),
          need: needWords(),
        }}
      />
    </ChartFigure>
  );

  function needWords(): string {
    if (!threshold) return '';
    const needed = fractionText(threshold.need);
    const share = needed === '1/2' ? t('resolution.half') : shareText(needed, 'needed');
    return threshold.comparison === 'moreThan' ? t('resolution.needMore', { share }) : t('resolution.need', { share });
  }
}

import { useTranslation } from 'react-i18next';
import { partReached } from '../../../figures/share-reached.js';
import { useSaying } from '../facts/saying.js';
import { Heading } from './chart-figure.js';
import type { Level } from './chart-figure.js';

interface TurnoutProps {
  readonly level: Level;
  readonly voted: number;
  readonly electors: number;
}

/** How many of those who could vote did, and what is not said of them. */
export function Turnout({ level, voted, electors }: TurnoutProps) {
  const { t } = useTranslation('result');
  const say = useSaying();
  return (
    <div>
      <Heading level={level}>{t('turnout.title')}</Heading>
      <p className="result__figure">
        {electors > 0 && <b>{partReached(voted, electors)}</b>}{' '}
        <span className="muted">{t('lead.voted', { voted: say.number(voted), electors: say.number(electors) })}</span>
      </p>
      <table className="table--tight">
        <caption className="vh">{t('turnout.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('turnout.group')}</th>
            <th scope="col" className="n">
              {t('turnout.people')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('turnout.voted')}</th>
            <td className="n">{say.number(voted)}</td>
          </tr>
          <tr>
            <th scope="row">{t('turnout.notVoted')}</th>
            <td className="n">{say.number(electors - voted)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('turnout.all')}</th>
            <td className="n">{say.number(electors)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="small muted result__note">{t('turnout.hidden')}</p>
    </div>
  );
}

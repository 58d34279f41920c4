import { useTranslation } from 'react-i18next';
import { Scroll, Tag } from '../../../kit/pieces.js';
import { limbText } from '../facts/shares.js';
import type { ResultDecisionQuery } from '../operations.generated.js';

type Limb = NonNullable<ResultDecisionQuery['resolutionRecord']>['limbs'][number];

const NAMES = [
  'majority',
  'shareOfVotes',
  'shareOfAllMembers',
  'turnout',
  'inFavour',
  'fewestVotes',
  'classConsent',
  'holdersByValue',
] as const;

/** What had to be met, what was reached, and the rule of each. */
export function Limbs({ limbs }: { readonly limbs: readonly Limb[] }) {
  const { t } = useTranslation('result');
  return (
    <Scroll label={t('resolution.limbs')}>
      <table className="table--tight">
        <caption className="vh">{t('resolution.limbs')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('resolution.limbs')}</th>
            <th scope="col" className="n">
              {t('resolution.needed')}
            </th>
            <th scope="col" className="n">
              {t('resolution.reached')}
            </th>
            <th scope="col">{t('resolution.state')}</th>
          </tr>
        </thead>
        <tbody>
          {limbs.map((limb) => (
            <tr key={`${limb.name} ${limb.rule}`}>
              <th scope="row">
                {t(`limb.${NAMES.find((name) => name === limb.name) ?? 'other'}`)}{' '}
                <span className="small muted">[{limb.rule}]</span>
              </th>
              <td className="n">{needed(limb)}</td>
              <td className="n">
                {limb.value === null ? t('resolution.nothing') : limbText(limb.name, limb.value, 'reached')}
              </td>
              <td>
                <Tag status={limb.met ? 'pass' : 'fail'}>{limb.met ? t('resolution.met') : t('resolution.notMet')}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );

  function needed({ name, required, comparison }: Limb): string {
    const figure = name === 'majority' ? t('resolution.half') : limbText(name, required, 'needed');
    return comparison === 'MORE_THAN' ? t('resolution.moreThan', { figure }) : t('resolution.atLeast', { figure });
  }
}

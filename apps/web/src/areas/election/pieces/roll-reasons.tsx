import { useTranslation } from 'react-i18next';
import { Scroll } from '../../../kit/pieces.js';
import { useSaying } from '../facts/saying.js';
import type { RollReason } from '../operations/roll.generated.js';

export interface ShownRoll {
  readonly contestId: string;
  readonly digest: string;
  readonly electors: number;
  readonly excluded: number;
  readonly frozenAt: string | null;
  readonly recordDate: string;
  readonly reasons: readonly { readonly reason: RollReason; readonly members: number }[];
}

/** Who is on a roll and who is not, counted by reason. */
export function RollReasons({ roll, title }: { readonly roll: ShownRoll; readonly title: string }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (
    <section className="stack-s">
      <h3>{title}</h3>
      <p>
        <b>{t('roll.electors', { count: roll.electors, number: say.number(roll.electors) })}.</b>{' '}
        {t('roll.excluded', { count: roll.excluded, number: say.number(roll.excluded) })}.
      </p>
      <Scroll label={t('roll.reasonsOf', { title })}>
        <table className="table--tight">
          <thead>
            <tr>
              <th scope="col">{t('roll.reason')}</th>
              <th scope="col" className="n">
                {t('roll.members')}
              </th>
            </tr>
          </thead>
          <tbody>
            {roll.reasons.map(({ reason, members }) => (
              <tr key={reason}>
                <th scope="row">{t(`roll.${reason}`)}</th>
                <td className="n">{say.number(members)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { Tag } from '../../../kit/pieces.js';
import type { OpeningContest } from './seals.js';

interface SharesCardProps {
  readonly contests: readonly OpeningContest[];
  /** Number of one's own key in the public record. */
  readonly own: number | undefined;
  /** Shares still needed before the boxes are open. */
  readonly awaited: number;
}

/** The platform's own key is number 1, and is always in first. */
const PLATFORM = 1;

/** Who has used their key: a key-holder is in once their share of every box is in. */
export function SharesCard({ contests, own, awaited }: SharesCardProps) {
  const { t } = useTranslation('keys');
  const [first] = contests;
  if (!first) return null;
  const holders = first.trustees.filter(({ trustee }) => trustee !== PLATFORM);
  const isIn = (number: number): boolean =>
    contests.every(({ trustees }) => trustees.some(({ trustee, isIn: here }) => trustee === number && here));
  const inNow = holders.filter(({ trustee }) => isIn(trustee)).length;
  const needed = inNow + awaited;
  return (
    <section className="card stack shares">
      <h2>{t('shares.title', { in: inNow, needed })}</h2>
      <ul className="tasks u" aria-live="polite">
        {holders.map(({ trustee, name }) => (
          <li key={trustee}>
            <b className="m">{trustee === own ? t('shares.you', { name }) : name}</b>
            <Tag status={isIn(trustee) ? 'pass' : 'none'}>{t(isIn(trustee) ? 'shares.in' : 'shares.notIn')}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

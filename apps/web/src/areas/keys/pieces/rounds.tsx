import { useTranslation } from 'react-i18next';
import { Tag } from '../../../kit/pieces.js';
import type { ElectionKeys } from '../turns/election-keys.js';

const ROUNDS = ['certificate', 'commitment', 'polynomial', 'share'] as const;

interface RoundsProps {
  readonly ceremony: NonNullable<ElectionKeys['keyCeremony']>;
  /** One's own place. */
  readonly own: number;
}

/** The rounds in which several make a key together, and for whom one waits. Nobody has to press anything. */
export function Rounds({ ceremony, own }: RoundsProps) {
  const { t } = useTranslation('keys');
  const at = ROUNDS.findIndex((round) => round === ceremony.step);
  const others = ceremony.members.filter(({ member, due }) => due && member !== own).map(({ name }) => name);
  const isMine = ceremony.members.some(({ member, due }) => due && member === own);
  return (
    <>
      <ol className="rounds">
        {ROUNDS.map((round, i) => (
          <li key={round}>
            <span>{t(`round.${round}`)}</span>
            <Tag status={i < at || at < 0 ? 'pass' : i === at ? 'info' : 'none'}>
              {t(i < at || at < 0 ? 'round.done' : i === at ? 'round.now' : 'round.later')}
            </Tag>
          </li>
        ))}
      </ol>
      <p role="status">
        {isMine
          ? t('round.mine')
          : others.length > 0
            ? t('round.waiting', { names: others.join(', ') })
            : t('round.working')}
      </p>
      <p className="small muted">{t('round.leave')}</p>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import '../../../styles/receipt.css';
import { inWorker } from '../device/key-worker.js';
import type { KeysOpeningQuery } from '../operations.generated.js';

export type OpeningContest = NonNullable<KeysOpeningQuery['openingState']>['contests'][number];

/** The seal of each box in six words, as they stand on the public page. */
export function Seals({ contests }: { readonly contests: readonly OpeningContest[] }) {
  const language = useLanguage();
  const { t } = useTranslation('keys');
  return contests.map(({ contestId, title, titleCy, sealNumber, sealedBallots }) => (
    <div key={contestId} className="stack-s">
      <h3>{inLanguage(language, title, titleCy)}</h3>
      {typeof sealNumber === 'string' && <SealWords sealNumber={sealNumber} />}
      <p className="small muted">{t('open.ballots', { count: sealedBallots })}</p>
    </div>
  ));
}

function SealWords({ sealNumber }: { readonly sealNumber: string }) {
  const { t } = useTranslation('keys');
  const words = useQuery({
    queryKey: ['seal-words', sealNumber],
    queryFn: () => inWorker('sealWords', { sealNumber }),
    staleTime: Infinity,
    networkMode: 'always',
  });
  return (
    <>
      <ol className="words words--6" lang="en">
        {(words.data ?? []).map((word, i) => (
          <li key={i}>{word}</li>
        ))}
      </ol>
      <p className="small">
        {t('open.sealNumber')} <span className="code">{sealNumber}</span>
      </p>
    </>
  );
}

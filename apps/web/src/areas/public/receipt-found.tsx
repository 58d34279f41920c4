import { useTranslation } from 'react-i18next';
import { Note } from '../../kit/pieces.js';
import type { PublicReceiptQuery } from './operations.generated.js';

type Receipt = NonNullable<PublicReceiptQuery['receipt']>;

/** Where the sealed vote lies, in words first, then what proves it. */
export function ReceiptFound({ receipt, words }: { readonly receipt: Receipt; readonly words: readonly string[] }) {
  const { t } = useTranslation('public');
  const { state, seal, tracker, uuid } = receipt;
  return (
    <div className="stack">
      <Note status={state === 'REFUSED' ? 'fail' : 'pass'} title={t(`receipt.${state}.title`)} isNews>
        <p>{t(`receipt.${state}.text`)}</p>
      </Note>
      <div className="doc words-paper">
        <ol className="words" lang="en">
          {words.map((word, i) => (
            <li key={`${i} ${word}`}>{word}</li>
          ))}
        </ol>
      </div>
      <details>
        <summary>{t('receipt.proof')}</summary>
        <dl className="sl small">
          <div>
            <dt>{t('receipt.tracker')}</dt>
            <dd className="code">{tracker}</dd>
          </div>
          <div>
            <dt>{t('receipt.record')}</dt>
            <dd className="code">{uuid}</dd>
          </div>
          {seal && (
            <>
              <div>
                <dt>{t('receipt.batch')}</dt>
                <dd>
                  {t('receipt.place', { batch: seal.batch.batch, leaf: seal.leaf + 1, ballots: seal.batch.ballots })}
                </dd>
              </div>
              <div>
                <dt>{t('receipt.root')}</dt>
                <dd className="code">{seal.batch.root}</dd>
              </div>
              <div>
                <dt>{t('receipt.chainedRoot')}</dt>
                <dd className="code">{seal.batch.chainedRoot}</dd>
              </div>
              <div>
                <dt>{t('receipt.sisters')}</dt>
                <dd className="code">{seal.proof.join(' ') || '–'}</dd>
              </div>
            </>
          )}
        </dl>
      </details>
    </div>
  );
}

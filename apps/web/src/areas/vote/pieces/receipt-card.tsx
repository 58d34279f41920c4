import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PrintButton } from '../../../kit/pieces.js';
import { Qr } from '../../../kit/qr.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { saveReceipt } from '../receipt/receipt-image.js';
import type { Receipt } from '../visit/visit.js';
import { SixWords } from './six-words.js';

/** Where anybody finds the ballot by its words; no sign-in. */
const boxPath = (words: readonly string[]): string => `/box?words=${words.join('+')}`;

interface ReceiptCardProps {
  readonly receipt: Receipt;
  /** Then the contest is named, since each has words of its own. */
  readonly isOneOfMany: boolean;
}

/** The words of one ballot, their QR code, and what can be done with them. */
export function ReceiptCard({ receipt, isOneOfMany }: ReceiptCardProps) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const { words } = receipt;
  const title = inLanguage(language, receipt.title, receipt.titleCy);
  const address = `${location.origin}${boxPath(words)}`;

  function save(): void {
    const name = `${t('done.imageName')}-${words[0]}.png`;
    void saveReceipt({ title, words, address, note: t('done.imageKeep'), name });
  }

  return (
    <div className="stack-s receipt">
      <div className="doc paperpad">
        {isOneOfMany && <h3 className="landtitle">{title}</h3>}
        <SixWords words={words} />
        <div className="receiptrow">
          <div className="qrbox">
            <Qr text={address} label={t('done.qr', { words: words.join(' ') })} />
          </div>
          <p className="small muted">{t('done.scan')}</p>
        </div>
      </div>
      <div className="btns btns--even noprint">
        <Link className={isOneOfMany ? 'btn btn--2 btn--s' : 'btn'} to={boxPath(words)}>
          {t('done.checkNow')}
          {isOneOfMany && <span className="vh">{t('done.checkOf', { title })}</span>}
        </Link>
        <button type="button" className="btn btn--2 btn--s" onClick={save}>
          {t('done.image')}
          {isOneOfMany && <span className="vh">{t('done.checkOf', { title })}</span>}
        </button>
        {!isOneOfMany && <PrintButton />}
      </div>
    </div>
  );
}

import { VERDICT_WORDS } from '#libs/evidence';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../kit/fields.js';
import { Note } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import type { Found } from '../checking/use-checking.js';

interface FindReceiptProps {
  readonly receipt: string;
  readonly found: Found | undefined;
  readonly onType: (receipt: string) => void;
  readonly onFind: () => void;
}

/** Whether the ballot of a receipt is in the file that was checked, and counted. */
export function FindReceipt({ receipt, found, onType, onFind }: FindReceiptProps) {
  const { t } = useTranslation('verify');
  const words = VERDICT_WORDS[useLanguage()];
  const isNone = found !== undefined && found.finding === undefined;
  const isBad = found?.finding?.status === 'not-in-the-box' || found?.finding?.status === 'refused';
  return (
    <section className="sec stack noprint" aria-labelledby="find">
      <h2 id="find">{t('find.title')}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onFind();
        }}
      >
        <TextField
          id="receipt"
          label={t('find.label')}
          hint={t('find.hint')}
          error={isNone ? words.notAReceipt : undefined}
          value={receipt}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="none"
          onChange={({ target }) => onType(target.value)}
        />
        <button type="submit" className="btn btn--2">
          {t('find.button')}
        </button>
      </form>
      <div role="status" id="receipt-found">
        {found?.finding && (
          <Note status={isBad ? 'fail' : 'pass'} title={words.ballot(found.receipt ?? receipt, found.finding)} />
        )}
      </div>
    </section>
  );
}

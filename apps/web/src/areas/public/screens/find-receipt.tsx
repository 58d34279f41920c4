import { readTracker, trackerWords } from '#libs/belenios';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAsked } from '../../../kit/asked.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { TextField } from '../../../kit/fields.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note } from '../../../kit/pieces.js';
import { TroubleNote } from '../../../kit/trouble.js';
import '../../../styles/public.css';
import '../../../styles/receipt.css';
import { PUBLIC_RECEIPT } from '../operations.generated.js';
import { ReceiptFound } from '../receipt-found.js';
import '../words.js';

/** Anybody with six words finds their sealed vote in the box, without signing in (TAMP-03). */
export function Screen() {
  const { t } = useTranslation('public');
  const [params, setParams] = useSearchParams();
  const asked = params.get('words') ?? '';
  const [text, setText] = useState(asked);
  const [isWrong, setWrong] = useState(false);
  usePageTitle(t('find.title'));
  const read = readTracker(asked);
  const tracker = read && ('tracker' in read ? read.tracker : read.words.join(' '));
  const query = useAsked(PUBLIC_RECEIPT, { tracker: tracker ?? '' }, { isOn: tracker !== undefined });
  const find = (): void => {
    const isReadable = readTracker(text) !== undefined;
    setWrong(!isReadable);
    if (isReadable) setParams({ words: text.trim() });
  };
  const receipt = query.data?.receipt;
  const problems = isWrong ? [{ id: 'words', text: t('find.wrong') }] : [];
  return (
    <div className="grid2 w21">
      <div className="stack-l">
        <ErrorSummary problems={problems} />
        <h1>{t('find.title')}</h1>
        <form
          role="search"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            find();
          }}
        >
          <TextField
            id="words"
            label={t('find.label')}
            hint={t('find.hint')}
            value={text}
            error={problems[0]?.text}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setText(target.value)}
          />
          <button className="btn" type="submit">
            {t('find.button')}
          </button>
        </form>
        {query.isError && <TroubleNote error={query.error} again={() => void query.refetch()} />}
        {receipt && <ReceiptFound receipt={receipt} words={trackerWords(receipt.tracker)} />}
        {query.isSuccess && !receipt && (
          <Note status="warn" title={t('find.none')} isNews>
            <p>{t('find.noneText')}</p>
          </Note>
        )}
      </div>
      <aside className="stack-l" aria-label={t('find.about')}>
        <section className="inset">
          <h2>{t('find.tellsTitle')}</h2>
          <p className="small muted">{t('find.tells')}</p>
        </section>
        <section className="inset inset--warn">
          <h2>{t('find.missingTitle')}</h2>
          <p className="small muted">{t('find.missing')}</p>
          <p className="small">
            <Link to="/help">{t('find.help')}</Link>
          </p>
        </section>
      </aside>
    </div>
  );
}

import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { isReopening } from '../choices/reopening.js';
import type { Line } from '../visit/paper.js';

/** Reads Markdown: loaded when the first statement is opened. */
const Statement = lazy(async () => ({ default: (await import('../../../kit/statement.js')).Statement }));

/** The name as it stands on the paper, and one line under it. */
export function CandidateName({ line }: { readonly line: Line }) {
  const language = useLanguage();
  const detail = inLanguage(language, line.detail ?? '', line.detailCy);
  return (
    <>
      {inLanguage(language, line.name, line.nameCy)}
      {detail !== '' && <span className="cand__by">{detail}</span>}
    </>
  );
}

/** “Read” opens the statement in its place and closes it again. Re-opening nominations is explained instead. */
export function CandidateMore({ line }: { readonly line: Line }) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const [wasOpened, setOpened] = useState(false);
  const statement = inLanguage(language, line.statement ?? '', line.statementCy);
  const isReopened = isReopening(line);
  if (statement === '' && !isReopened) return null;
  return (
    <details
      className={isReopened && statement === '' ? 'cand__ron' : undefined}
      onToggle={({ currentTarget }) => setOpened(wasOpened || currentTarget.open)}
    >
      <summary>
        {isReopened && statement === '' ? (
          t('ballot.ronWhat')
        ) : (
          <>
            <span className="vh">{t('ballot.readOf', { name: line.name })} </span>
            {t('ballot.read')}
          </>
        )}
      </summary>
      <div className="cand__more">
        {isReopened && <p>{t('ballot.ronText')}</p>}
        {wasOpened && statement !== '' && (
          <Suspense fallback={null}>
            <Statement text={statement} />
          </Suspense>
        )}
      </div>
    </details>
  );
}

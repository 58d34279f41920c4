import { VERDICT_WORDS } from '#libs/evidence';
import type { FileVerdict } from '#libs/evidence';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../kit/words.js';

/** What no check of a file can show, and how to do without this page. */
export function Limits({ verifier }: { readonly verifier: FileVerdict['verifier'] }) {
  const { t } = useTranslation('verify');
  const { limitsTitle, limits } = VERDICT_WORDS[useLanguage()];
  return (
    <div className="sec grid2">
      <section aria-labelledby="limits">
        <h2 id="limits">{limitsTitle}</h2>
        <ul className="verify-list">
          {limits.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="without">
        <h2 id="without">{t('without.title')}</h2>
        <p>{t('without.why')}</p>
        <ul className="verify-list">
          <li>
            <a href="/verifier/quorate-verify.html" download>
              {t('without.page')}
            </a>{' '}
            {t('without.pageText')}
          </li>
          <li>
            <a href="/verifier/quorate-verify.mjs" download>
              {t('without.command')}
            </a>{' '}
            {t('without.commandText')} <span className="code">node quorate-verify.mjs evidence.zip</span>
          </li>
          <li>{t('without.other')}</li>
        </ul>
        {verifier ? (
          <>
            <p>{t('without.digests')}</p>
            <dl className="sl small">
              <div>
                <dt>{t('without.pageDigest')}</dt>
                <dd className="code">{verifier.page}</dd>
              </div>
              <div>
                <dt>{t('without.commandDigest')}</dt>
                <dd className="code">{verifier.command}</dd>
              </div>
            </dl>
          </>
        ) : (
          <p>{t('without.noDigests')}</p>
        )}
      </section>
    </div>
  );
}

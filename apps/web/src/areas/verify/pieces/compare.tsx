import { VERDICT_WORDS } from '#libs/evidence';
import type { FileVerdict } from '#libs/evidence';
import { useTranslation } from 'react-i18next';
import { inLanguage, useLanguage } from '../../../kit/words.js';

/** What is to be compared by eye with copies that came by another way. */
export function Compare({ verdict }: { readonly verdict: FileVerdict }) {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  const { facts } = VERDICT_WORDS[language];
  if (verdict.contests.length === 0 && verdict.signedBy === undefined) return null;
  return (
    <section className="sec stack" aria-labelledby="compare">
      <h2 id="compare">{t('compare.title')}</h2>
      <p className="muted">{t('compare.hint')}</p>
      <Signs rows={[[facts.signedBy, verdict.signedBy]]} />
      {verdict.contests.map(({ uuid, title, titleCy, sealNumber, fingerprint, head }) => (
        <div key={uuid}>
          <h3>{inLanguage(language, title ?? uuid ?? facts.record, titleCy)}</h3>
          <Signs
            rows={[
              [facts.seal, sealNumber],
              [facts.fingerprint, fingerprint],
              [facts.head, head],
              [facts.record, uuid],
            ]}
          />
        </div>
      ))}
    </section>
  );
}

function Signs({ rows }: { readonly rows: readonly (readonly [label: string, value: string | undefined])[] }) {
  return (
    <dl className="sl small">
      {rows.map(([label, value]) =>
        value === undefined ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="code">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

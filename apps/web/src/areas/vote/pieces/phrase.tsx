import { Trans, useTranslation } from 'react-i18next';

/** The four words of the message and the letter, by which people tell that the page is real. */
export function Phrase({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation('vote');
  return (
    <p className="phrase">
      <Trans t={t} i18nKey="landing.real" values={{ words: words.join(', ') }} components={{ b: <b lang="en" /> }} />
    </p>
  );
}

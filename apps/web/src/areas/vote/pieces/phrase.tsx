import { useTranslation } from 'react-i18next';

/** The four words of the message and the letter, by which people tell that the page is real. */
export function Phrase({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation('vote');
  return (
    <p className="phrase">
      {t('landing.real')} <b lang="en">{words.join(', ')}</b>. {t('landing.notReal')}
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import { changeLanguage, useLanguage } from './words.js';

/** Goes to the same place in the other language, keeping what was entered. */
export function LanguageLink() {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = language === 'cy' ? 'en' : 'cy';
  return (
    <button type="button" className="mast__lang" lang={other} onClick={() => changeLanguage(other)}>
      {t('language.other')}
    </button>
  );
}

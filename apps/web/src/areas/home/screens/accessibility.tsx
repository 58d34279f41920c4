import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../../kit/page-title.js';
import { Paragraphs } from '../paragraphs.js';
import '../words.js';

export function Screen() {
  const { t } = useTranslation('home');
  usePageTitle(t('accessibility.title'));
  return <Paragraphs title={t('accessibility.title')} parts={t('accessibility.parts', { returnObjects: true })} />;
}

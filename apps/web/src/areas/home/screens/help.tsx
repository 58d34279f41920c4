import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../../kit/page-title.js';
import { Paragraphs } from '../paragraphs.js';
import '../words.js';

export function Screen() {
  const { t } = useTranslation('home');
  usePageTitle(t('help.title'));
  return <Paragraphs title={t('help.title')} parts={t('help.parts', { returnObjects: true })} />;
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { QuorateMark } from './icons.js';
import { rememberTheme, rememberedTheme } from './theme.js';
import type { Theme } from './theme.js';

/** Help stands in the same place on every page (WCAG 3.2.6). */
export function Foot() {
  const { t } = useTranslation();
  return (
    <footer className="foot">
      <div className="foot__in">
        <Link to="/help">{t('foot.help')}</Link>
        <Link to="/about/accessibility">{t('foot.accessibility')}</Link>
        <Link to="/about/privacy">{t('foot.privacy')}</Link>
        <ThemeChoice />
        <span className="foot__q">
          <QuorateMark size={18} />
          {t('foot.runWith')}
        </span>
      </div>
    </footer>
  );
}

const THEMES: readonly Theme[] = ['device', 'light', 'dark'];

function ThemeChoice() {
  const { t } = useTranslation();
  const [theme, setTheme] = useState(rememberedTheme);
  return (
    <label className="foot__theme">
      {t('theme.title')}{' '}
      <select
        value={theme}
        onChange={({ target }) => {
          const chosen = THEMES.find((each) => each === target.value) ?? 'device';
          rememberTheme(chosen);
          setTheme(chosen);
        }}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {t(`theme.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export type Theme = 'light' | 'dark' | 'device';
const KEY = 'quorate:theme';

/** Light, dark, or as the device; kept on the device. */
export function rememberedTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'device';
  } catch {
    return 'device'; // a browser that keeps nothing
  }
}

export function showTheme(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function rememberTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // for this page only
  }
}

showTheme(rememberedTheme());

/// <reference lib="dom" />
import type { Theme } from './state.js';

const KEY = 'quorate-verify-theme';

/** The colours chosen before; a browser may refuse to remember anything for a file on disk. */
export function rememberedTheme(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'device';
  } catch {
    return 'device';
  }
}

export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // then it holds until the page is closed
  }
}

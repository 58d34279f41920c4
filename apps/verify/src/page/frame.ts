/// <reference lib="dom" />
import type { Language } from '#libs/evidence';
import { h, mark } from './dom.js';
import type { Theme, View } from './state.js';

const THEMES: readonly Theme[] = ['device', 'light', 'dark'];

/** Masthead and footer around what there is to see. */
export function frame(view: View, main: readonly (Node | undefined)[]): readonly HTMLElement[] {
  const { words } = view;
  const { page } = words;
  return [
    h('a', { class: 'skip', href: '#main' }, page.skip),
    masthead(view),
    h('main', { id: 'main', tabindex: '-1' }, ...main),
    h(
      'footer',
      { class: 'foot' },
      h('div', { class: 'foot__in' }, themes(view), h('span', { class: 'foot__q' }, page.runWith)),
    ),
  ];
}

function masthead({ state, words, actions }: View): HTMLElement {
  const other: Language = state.lang === 'en' ? 'cy' : 'en';
  return h(
    'header',
    { class: 'mast' },
    h(
      'div',
      { class: 'mast__in' },
      mark(),
      h('span', { class: 'mast__name' }, 'Quorate'),
      h(
        'button',
        { class: 'link', type: 'button', id: 'language', lang: other, click: () => actions.speak(other) },
        words.page.otherLanguage,
      ),
    ),
  );
}

function themes({ state, words: { page }, actions }: View): HTMLElement {
  return h(
    'fieldset',
    { class: 'themes' },
    h('legend', {}, page.theme),
    ...THEMES.map((theme) =>
      h(
        'label',
        {},
        h('input', {
          type: 'radio',
          name: 'theme',
          value: theme,
          ...(theme === state.theme && { checked: true }),
          change: () => actions.paint(theme),
        }),
        page.themes[theme],
      ),
    ),
  );
}

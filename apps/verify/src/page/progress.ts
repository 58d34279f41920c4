/// <reference lib="dom" />
import { h } from './dom.js';
import type { ProgressAt, View } from './state.js';

/** The bar, and the words that go with it. It is drawn once and then only moved on. */
export function progressView({ state, words, actions }: View): HTMLElement {
  const { file } = state;
  return h(
    'section',
    { class: 'doc running', 'aria-labelledby': 'running' },
    h('h2', { id: 'running', tabindex: '-1' }, words.page.checking(file?.name ?? '')),
    h('progress', { id: 'bar', max: '1', 'aria-labelledby': 'running' }),
    h('p', { id: 'where', class: 'muted' }, words.steps.file),
    h(
      'div',
      { class: 'btns' },
      h('button', { class: 'btn btn--2', type: 'button', click: actions.stop }, words.page.stop),
    ),
  );
}

/** @returns words for those who hear the page, at the beginning of each step and each quarter of it */
export function moveOn({ state, words }: View, { step, done, total }: ProgressAt): string {
  const bar = document.getElementById('bar');
  const where = document.getElementById('where');
  const inWords =
    step === 'file'
      ? words.steps.file
      : words.page.progress(words.steps[step], figure(done, state.lang), figure(total, state.lang));
  if (bar instanceof HTMLProgressElement) bar.value = total > 0 ? done / total : 0;
  if (where && where.textContent !== inWords) where.textContent = inWords;
  const quarter = total > 0 ? Math.floor((4 * done) / total) : 4;
  return quarter === 0 ? words.steps[step] : `${words.steps[step]}: ${25 * quarter} %`;
}

export const figure = (value: number, lang: string): string => value.toLocaleString(`${lang}-GB`);

/// <reference lib="dom" />
import { h, icon } from './dom.js';
import type { View } from './state.js';

/** Where the file comes in: a button, or dropped. */
export function chooser({ state, words: { page }, actions }: View): HTMLElement {
  const { file } = state;
  const input = h('input', {
    type: 'file',
    id: 'file',
    class: 'vh',
    accept: '.zip,.bel',
    'aria-describedby': 'file-hint',
    change: () => {
      const [chosen] = input.files ?? [];
      if (chosen) actions.choose(chosen);
    },
  });
  const zone = h(
    'div',
    {
      class: 'drop',
      dragover: (event) => {
        event.preventDefault();
        zone.classList.add('is-over');
      },
      dragleave: () => zone.classList.remove('is-over'),
      drop: (event) => {
        event.preventDefault();
        zone.classList.remove('is-over');
        const [dropped] = event instanceof DragEvent ? (event.dataTransfer?.files ?? []) : [];
        if (dropped) actions.choose(dropped);
      },
    },
    h('span', { class: 'drop__icon' }, icon('file')),
    file ? h('p', { class: 'drop__name' }, file.name) : h('h2', {}, page.dropTitle),
    h('p', { class: 'small muted', id: 'file-hint' }, file ? sizeText(file.size, state.lang) : page.dropHint),
    h(
      'div',
      { class: 'drop__choose' },
      input,
      h('label', { class: file ? 'btn btn--2 btn--s' : 'btn', for: 'file' }, file ? page.chooseAnother : page.choose),
    ),
  );
  return zone;
}

const sizeText = (bytes: number, lang: string): string => {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'KB'] : [bytes / 1e6, 'MB'];
  return `${size.toLocaleString(`${lang}-GB`, { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
};

/** What the person who checks knows by another way. */
export function notedForm({ state, words: { page }, actions }: View): HTMLElement {
  const { key, heads, isBasic, isNotedOpen, file } = state;
  const roots = h('input', {
    type: 'file',
    id: 'roots',
    class: 'input',
    multiple: true,
    accept: '.jsonl,.txt',
    'aria-describedby': 'roots-hint',
    change: () => actions.keep({ roots: [...(roots.files ?? [])] }),
  });
  const details = h(
    'details',
    { class: 'noted', open: isNotedOpen, toggle: () => actions.keep({ isNotedOpen: details.open }) },
    h('summary', {}, page.notedTitle),
    h(
      'form',
      {
        class: 'noted__form',
        submit: (event) => {
          event.preventDefault();
          actions.check();
        },
      },
      h('p', { class: 'muted' }, page.notedHint),
      field(
        'key',
        page.key,
        page.keyHint,
        typed('input', key, (text) => actions.keep({ key: text })),
      ),
      field(
        'heads',
        page.heads,
        page.headsHint,
        typed('textarea', heads, (text) => actions.keep({ heads: text })),
      ),
      field('roots', page.roots, page.rootsHint, roots),
      h(
        'p',
        { class: 'tick' },
        h('input', {
          type: 'checkbox',
          id: 'basic',
          ...(isBasic && { checked: true }),
          change: (event) =>
            actions.keep({ isBasic: event.target instanceof HTMLInputElement && event.target.checked }),
        }),
        h('label', { for: 'basic' }, page.basic),
      ),
      file && h('button', { class: 'btn btn--2', type: 'submit' }, page.again),
    ),
  );
  return details;

  function typed(tag: 'input' | 'textarea', value: string, keep: (text: string) => void): HTMLElement {
    const id = tag === 'input' ? 'key' : 'heads';
    const element = h(tag, {
      class: 'input code',
      id,
      spellcheck: 'false',
      autocomplete: 'off',
      autocapitalize: 'none',
      'aria-describedby': `${id}-hint`,
      ...(tag === 'textarea' && { rows: '2' }),
      input: () => keep(element.value),
    });
    element.value = value;
    return element;
  }
}

export const field = (id: string, label: string, hint: string, control: HTMLElement): HTMLElement =>
  h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    h('p', { class: 'hint small', id: `${id}-hint` }, hint),
    control,
  );

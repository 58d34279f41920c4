/// <reference lib="dom" />
import { field } from './chooser.js';
import { h } from './dom.js';
import type { Found, View } from './state.js';

/** Whether the ballot of a receipt is in the box. */
export function findView({ state, words, actions }: View, found: Found | undefined): HTMLElement {
  const { page } = words;
  const input = h('input', {
    class: found && !found.finding ? 'input input--err code' : 'input code',
    id: 'receipt',
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'none',
    'aria-describedby': 'receipt-hint receipt-found',
    ...(found && !found.finding && { 'aria-invalid': 'true' }),
    input: () => actions.keep({ receipt: input.value }),
  });
  input.value = state.receipt;
  return h(
    'section',
    { class: 'sec', 'aria-labelledby': 'find' },
    h('h2', { id: 'find' }, page.findTitle),
    h(
      'form',
      {
        class: 'find',
        submit: (event) => {
          event.preventDefault();
          actions.find();
        },
      },
      field('receipt', page.receipt, page.findHint, input),
      h('button', { class: 'btn btn--2', type: 'submit' }, page.find),
    ),
    h('div', { id: 'receipt-found', role: 'status' }, found && foundNote(words, found)),
  );
}

export function foundNote(words: View['words'], { receipt, finding }: Found): HTMLElement {
  const isBad = !finding || finding.status === 'not-in-the-box' || finding.status === 'refused';
  const text = finding ? words.ballot(receipt, finding) : words.notAReceipt;
  return h('p', { class: `note note--${isBad ? 'fail' : 'pass'} found-note` }, text);
}

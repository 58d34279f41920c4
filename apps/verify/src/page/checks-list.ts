/// <reference lib="dom" />
import { checkProves, checkTitle, contestTitleOf, groupsOf, shownVerdict } from '#libs/evidence';
import type { CheckLine, FileVerdict } from '#libs/evidence';
import { h, icon } from './dom.js';
import type { Icon } from './dom.js';
import type { View } from './state.js';

const SHAPES: Readonly<Record<CheckLine['verdict'], Icon>> = {
  pass: 'pass',
  fail: 'fail',
  alarm: 'alarm',
  notApplicable: 'none',
  notChecked: 'none',
};

/** Every check by name, in the order in which a bundle is opened: the file, what was asked, each contest, the result. */
export function checksView(view: View, verdict: FileVerdict): HTMLElement {
  const { words, state } = view;
  const shown = groupsOf(verdict).map(({ about, contest, lines, rules }) => {
    const title = about === 'contest' ? contestTitleOf(verdict, contest, state.lang) : undefined;
    return group(view, title ?? words.groups[about], lines, rules.length > 0 ? [rulesOf(view, rules)] : []);
  });
  return h(
    'section',
    { class: 'sec', 'aria-labelledby': 'checks' },
    h('h2', { id: 'checks' }, words.page.checksTitle),
    h('div', { class: 'groups' }, ...shown),
  );
}

function group(
  view: View,
  title: string,
  lines: readonly CheckLine[],
  after: readonly HTMLElement[] = [],
): HTMLElement {
  return h('div', { class: 'group' }, h('h3', {}, title), list(view, lines), ...after);
}

const list = (view: View, lines: readonly CheckLine[]): HTMLElement =>
  h('ul', { class: 'checks' }, ...lines.map((line) => row(view, line)));

function row({ words }: View, line: CheckLine): HTMLElement {
  return h(
    'li',
    { 'data-check': line.check, 'data-verdict': line.verdict },
    h('span', { class: `tag tag--${line.verdict}` }, icon(SHAPES[line.verdict]), words.verdicts[shownVerdict(line)]),
    h(
      'div',
      {},
      h('b', {}, checkTitle(words, line.check)),
      h('p', { class: 'small muted' }, checkProves(words, line)),
      ...line.details.slice(0, 3).map((detail) => h('p', { class: 'detail', lang: 'en' }, detail)),
    ),
  );
}

const rulesOf = (view: View, rules: readonly CheckLine[]): HTMLElement =>
  h('details', {}, h('summary', {}, view.words.page.rulesOf(rules.length)), list(view, rules));

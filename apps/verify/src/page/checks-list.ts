/// <reference lib="dom" />
import { checkProves, checkTitle, shownVerdict } from '#libs/evidence';
import type { CheckLine, FileVerdict } from '#libs/evidence';
import { titleByUuid } from './contests.js';
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

const GROUPS = {
  file: ['container', 'manifest', 'signing-key', 'files', 'guide'],
  setup: ['definition', 'constitution', 'codes'],
  declaration: ['declaration', 'approval', 'audit', 'noted-heads'],
} as const;

/** Every check by name, in the order in which a bundle is opened: the file, what was asked, each contest, the result. */
export function checksView(view: View, verdict: FileVerdict): HTMLElement {
  const { words, state } = view;
  const { checks, contests } = verdict;
  const isIn = (group: readonly string[]) => (line: CheckLine) => group.includes(line.check);
  const known: readonly string[] = Object.values(GROUPS).flat();
  const about = [...new Set(checks.filter((line) => !known.includes(line.check)).map(({ contest }) => contest))];
  const ofContests = about.map((uuid) => {
    const contest = contests.find((each) => each.uuid === uuid);
    const title = titleByUuid(verdict, uuid, state.lang) ?? words.groups.contest;
    const lines = checks.filter((line) => line.contest === uuid && !known.includes(line.check));
    const isBundle = verdict.kind === 'bundle';
    return group(view, title, lines, isBundle && contest ? [rulesOf(view, contest.rules)] : []);
  });
  return h(
    'section',
    { class: 'sec', 'aria-labelledby': 'checks' },
    h('h2', { id: 'checks' }, words.page.checksTitle),
    h(
      'div',
      { class: 'groups' },
      group(view, words.groups.file, checks.filter(isIn(GROUPS.file))),
      group(view, words.groups.setup, checks.filter(isIn(GROUPS.setup))),
      ...ofContests,
      group(view, words.groups.declaration, checks.filter(isIn(GROUPS.declaration))),
    ),
  );
}

function group(
  view: View,
  title: string,
  lines: readonly CheckLine[],
  after: readonly HTMLElement[] = [],
): HTMLElement | undefined {
  if (lines.length === 0) return undefined;
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

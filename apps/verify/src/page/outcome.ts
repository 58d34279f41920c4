/// <reference lib="dom" />
import { adviceFor, checkTitle, contestTitleOf, findingsOf, shownVerdict } from '#libs/evidence';
import type { CheckLine, FileVerdict, ShownVerdict } from '#libs/evidence';
import { h, icon } from './dom.js';
import { figure } from './progress.js';
import type { View } from './state.js';

const SHOWN: readonly ShownVerdict[] = ['pass', 'fail', 'alarm', 'notChecked', 'notCompared', 'notApplicable'];
const ALWAYS: readonly ShownVerdict[] = ['pass', 'fail'];

/** The answer first: one sentence, then how many checks came out how. */
export function outcomeView({ state, words, actions }: View, verdict: FileVerdict, seconds: number): HTMLElement {
  const { page, outcome } = words;
  const { title, means } = outcome[verdict.verdict];
  const name = (state.lang === 'cy' ? verdict.titleCy : undefined) ?? verdict.title;
  const time = page.checkedIn(seconds.toLocaleString(`${state.lang}-GB`, secondsFormat(seconds)));
  const numbers = SHOWN.flatMap((kind) => {
    const count = verdict.checks.filter((line) => shownVerdict(line) === kind).length;
    return count > 0 || ALWAYS.includes(kind) ? [{ kind, count }] : [];
  });
  return h(
    'section',
    { class: `doc outcome outcome--${verdict.verdict}`, 'aria-labelledby': 'outcome' },
    h('p', { class: 'eyebrow' }, name === undefined ? time : `${name}. ${time}`),
    h('h2', { id: 'outcome', tabindex: '-1' }, icon(SHAPES[verdict.verdict]), h('span', {}, title)),
    h('p', { class: 'muted' }, means),
    h(
      'dl',
      { class: 'figs' },
      ...numbers.map(({ kind, count }) =>
        h(
          'div',
          { class: `fig fig--${kind}` },
          h('dt', {}, words.verdicts[kind]),
          h('dd', {}, figure(count, state.lang)),
        ),
      ),
    ),
    h(
      'div',
      { class: 'btns' },
      h('button', { class: 'btn', type: 'button', click: actions.save }, page.save),
      h('button', { class: 'btn btn--2', type: 'button', click: actions.print }, page.print),
    ),
  );
}

const secondsFormat = (seconds: number): Intl.NumberFormatOptions => {
  const digits = seconds < 10 ? 1 : 0;
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
};

const SHAPES = { accept: 'pass', reject: 'fail', alarm: 'alarm' } as const;

/** What did not pass, each with what was found, what to do and whom to tell. */
export function faultsView(view: View, verdict: FileVerdict): HTMLElement | undefined {
  const { words } = view;
  const of = (kind: CheckLine['verdict']): readonly CheckLine[] =>
    verdict.checks.filter((line) => line.verdict === kind);
  const failed = of('fail');
  const alarms = of('alarm');
  if (failed.length + alarms.length === 0) return undefined;
  const title = failed.length > 0 ? words.page.failedTitle : words.page.alarmTitle;
  return h(
    'section',
    { class: 'sec', 'aria-labelledby': 'faults' },
    h('h2', { id: 'faults' }, title),
    ...[...failed, ...alarms].map((line) => faultNote(view, line, verdict)),
  );
}

function faultNote({ words, state }: View, line: CheckLine, verdict: FileVerdict): HTMLElement {
  const about = contestTitleOf(verdict, line.contest, state.lang);
  const { toDo, tell } = adviceFor(words, line);
  const { facts, page } = words;
  const isAlarm = line.verdict === 'alarm';
  return h(
    'div',
    { class: `note note--${isAlarm ? 'warn' : 'fail'}` },
    icon(isAlarm ? 'alarm' : 'fail'),
    h(
      'div',
      {},
      h('h3', {}, `${words.verdicts[line.verdict]}: ${checkTitle(words, line.check)}`),
      about !== undefined && h('p', { class: 'small' }, about),
      h(
        'dl',
        { class: 'advice' },
        h('dt', {}, state.lang === 'en' ? facts.found : page.english),
        h('dd', { lang: 'en', class: 'found' }, ...findingsOf(verdict, line).map((text) => h('p', {}, text))),
        h('dt', {}, facts.toDo),
        h('dd', {}, toDo),
        h('dt', {}, facts.tell),
        h('dd', {}, tell),
        h('dt', {}, facts.quote),
        h('dd', { class: 'code' }, line.check),
      ),
    ),
  );
}

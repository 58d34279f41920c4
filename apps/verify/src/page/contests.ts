/// <reference lib="dom" />
import type { ContestLines, DeclaredLines, FileVerdict, Language } from '#libs/evidence';
import { h, icon } from './dom.js';
import type { Child } from './dom.js';
import { figure } from './progress.js';
import type { View } from './state.js';

export const contestTitle = (contest: ContestLines, lang: Language, otherwise: string): string =>
  (lang === 'cy' ? contest.titleCy : undefined) ?? contest.title ?? contest.uuid ?? otherwise;

/** Who was declared elected and the figures of the declaration, as far as the file has one. */
export function declaredView(view: View, verdict: FileVerdict): HTMLElement | undefined {
  const { words } = view;
  if (verdict.contests.length === 0) return undefined;
  return h(
    'section',
    { class: 'sec', 'aria-labelledby': 'declared' },
    h('h2', { id: 'declared' }, verdict.kind === 'bundle' ? words.page.declaredTitle : words.page.recordTitle),
    verdict.verdict === 'reject' &&
      h('div', { class: 'note note--warn' }, icon('alarm'), h('p', {}, words.page.unconfirmed)),
    h('div', { class: 'papers' }, ...verdict.contests.map((contest, i) => paper(view, contest, i))),
  );
}

/** Papers are told apart by their tints, in this order. */
const TINTS = ['buff', 'sage', 'lilac', 'sky', 'rose'] as const;

function paper(view: View, contest: ContestLines, place: number): HTMLElement {
  const { state, words } = view;
  const { facts } = words;
  const { declared } = contest;
  return h(
    'article',
    { class: 'doc paper' },
    h(
      'header',
      { class: `paper__head tint-${TINTS[place] ?? 'none'}` },
      h('h3', {}, contestTitle(contest, state.lang, facts.record)),
    ),
    ...(declared ? outcomeOf(view, declared) : []),
    h(
      'dl',
      { class: 'facts' },
      ...figuresOf(view, contest).flatMap(([label, value]) =>
        value === undefined ? [] : [h('div', {}, h('dt', {}, label), h('dd', { class: 'num' }, value))],
      ),
    ),
    declared?.kind === 'seats' && declared.hasLots && h('p', { class: 'small' }, facts.lots),
    !contest.isComplete && h('p', { class: 'small' }, words.incomplete),
  );
}

/** Who was elected, or whether it was carried. */
function outcomeOf({ words: { facts } }: View, declared: DeclaredLines): readonly Child[] {
  if (declared.kind === 'resolution')
    return [
      h('p', { class: 'small muted' }, declared.text),
      h('p', { class: 'elected__name' }, facts[declared.outcome]),
    ];
  const names = declared.elected.map(({ name }) => h('li', { class: 'elected__name' }, name));
  return [
    h('p', { class: 'small muted' }, facts.elected),
    names.length > 0 ? h('ol', { class: 'elected' }, ...names) : h('p', { class: 'elected__name' }, facts.nobody),
  ];
}

type Figures = readonly (readonly [label: string, value: string | undefined])[];

function figuresOf(
  { state, words }: View,
  { declared, ballots, counted, credentials, ...contest }: ContestLines,
): Figures {
  const { facts } = words;
  const n = (value: number): string => figure(value, state.lang);
  const entitled = declared?.electors ?? credentials;
  const seats = declared?.kind === 'seats' ? declared : undefined;
  const resolution = declared?.kind === 'resolution' ? declared : undefined;
  return [
    [facts.inFavour, resolution && n(resolution.for)],
    [facts.against, resolution && n(resolution.against)],
    [facts.abstained, resolution && n(resolution.abstained)],
    [facts.turnout, entitled === undefined ? n(counted) : words.outOf(counted, entitled)],
    [facts.valid, seats && n(seats.validPapers)],
    [facts.rejected, seats && n(seats.rejectedPapers)],
    [facts.receipts, n(ballots)],
    [facts.replaced, ballots > counted ? n(ballots - counted) : undefined],
    [facts.seats, seats && n(seats.seats)],
    [facts.rule, declared && words.ruleName(declared.rule)],
    [facts.stage, contest.isComplete ? undefined : contest.stage],
  ];
}

/** What is to be compared by eye with other copies. */
export function compareView({ state, words }: View, verdict: FileVerdict): HTMLElement | undefined {
  const { facts, page } = words;
  const contests = verdict.contests.map((contest) =>
    h(
      'div',
      { class: 'compare' },
      h('h3', {}, contestTitle(contest, state.lang, facts.record)),
      signs([
        [facts.seal, contest.sealNumber],
        [facts.fingerprint, contest.fingerprint],
        [facts.head, contest.head],
        [facts.record, contest.uuid],
      ]),
    ),
  );
  if (contests.length === 0 && verdict.signedBy === undefined) return undefined;
  return h(
    'section',
    { class: 'sec', 'aria-labelledby': 'compare' },
    h('h2', { id: 'compare' }, page.compareTitle),
    h('p', { class: 'muted' }, page.compareHint),
    signs([[facts.signedBy, verdict.signedBy]]),
    ...contests,
  );
}

const signs = (rows: readonly (readonly [string, string | undefined])[]): HTMLElement =>
  h(
    'dl',
    { class: 'signs' },
    ...rows.flatMap(([label, value]) =>
      value === undefined ? [] : [h('div', {}, h('dt', {}, label), h('dd', { class: 'code' }, value))],
    ),
  );

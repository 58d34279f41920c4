/// <reference lib="dom" />
import { checksView } from './checks-list.js';
import { chooser, notedForm } from './chooser.js';
import { compareView, declaredView } from './contests.js';
import { append, h } from './dom.js';
import { Engine } from './engine.js';
import { findView, foundNote } from './find.js';
import { frame } from './frame.js';
import type { FromWorker } from './messages.js';
import { faultsView, outcomeView } from './outcome.js';
import { moveOn, progressView } from './progress.js';
import { rememberTheme, rememberedTheme } from './remembered.js';
import { saveText } from './save.js';
import type { Actions, State, View } from './state.js';
import { WORDS } from '../words/words.js';

let engine: Engine | undefined;
let state: State = {
  lang: navigator.language.startsWith('cy') ? 'cy' : 'en',
  theme: rememberedTheme(),
  key: '',
  heads: '',
  roots: [],
  isBasic: false,
  isNotedOpen: false,
  receipt: '',
  phase: { kind: 'start' },
};

const root = document.getElementById('page') ?? document.body;
/** Read out by screen readers; outside of what is drawn again. */
const announcer = h('p', { class: 'vh', role: 'status', id: 'announcer' });
root.after(announcer);

const view = (): View => ({ state, words: WORDS[state.lang], actions });

function announce(text: string): void {
  if (announcer.textContent !== text) announcer.textContent = text;
}

/** Draws everything again, and moves the keyboard to what is new. */
function show(change: Partial<State>, focus?: string): void {
  state = { ...state, ...change };
  const { words } = view();
  document.documentElement.lang = words.lang;
  document.title = words.page.title;
  if (state.theme === 'device') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = state.theme;
  root.replaceChildren();
  append(root, frame(view(), mainView()));
  announcer.lang = words.lang;
  if (focus !== undefined) document.getElementById(focus)?.focus();
}

function mainView(): readonly (HTMLElement | undefined)[] {
  const { phase, lang } = state;
  const { page, notedFault } = view().words;
  const head = h('div', { class: 'pagehead' }, h('h1', {}, page.title), h('p', { class: 'lead' }, page.lead));
  const side = h('div', { class: 'side' }, chooser(view()), notedForm(view()));
  const beside = (...parts: readonly HTMLElement[]): HTMLElement =>
    h('div', { class: parts.length > 0 ? 'top top--two' : 'top' }, side, ...parts);
  const problem = (text: string, detail?: string): HTMLElement =>
    h(
      'section',
      { class: 'doc outcome outcome--reject', 'aria-labelledby': 'problem' },
      h('h2', { id: 'problem', tabindex: '-1' }, page.errorTitle),
      h('p', {}, text),
      detail !== undefined && h('p', { class: 'detail', lang: 'en' }, detail),
    );
  switch (phase.kind) {
    case 'start':
      return [head, beside(), limits()];
    case 'checking':
      return [head, beside(progressView(view()))];
    case 'stopped':
      return [head, beside(h('section', { class: 'doc' }, h('p', { id: 'stopped', tabindex: '-1' }, page.stopped)))];
    case 'cannot-read':
      return [head, beside(problem(page.cannotRead, phase.reason))];
    case 'noted-fault':
      return [head, beside(problem(notedFault(phase.fault)))];
    case 'checked': {
      const { verdict, seconds, found } = phase;
      return [
        head,
        beside(outcomeView(view(), verdict, seconds)),
        faultsView(view(), verdict),
        declaredView(view(), verdict),
        verdict.contests.length > 0 ? findView(view(), found) : undefined,
        checksView(view(), verdict),
        compareView(view(), verdict),
        limits(),
      ];
    }
    default:
      return unknownPhase(phase, lang);
  }
}

const unknownPhase = (phase: never, lang: string): never => {
  throw new Error(`no view in ${lang} of ${JSON.stringify(phase)}`);
};

function limits(): HTMLElement {
  const { limitsTitle, limits: lines, page } = view().words;
  const list = (title: string, lines: readonly string[]): HTMLElement =>
    h('div', {}, h('h2', {}, title), h('ul', { class: 'plain' }, ...lines.map((line) => h('li', {}, line))));
  return h('section', { class: 'sec two' }, list(limitsTitle, lines), list(page.howTitle, page.how));
}

function begin(): void {
  const { file, key, heads, roots, isBasic } = state;
  if (!file) return;
  engine?.stop();
  show({ phase: { kind: 'checking', since: performance.now() } }, 'running');
  const level = isBasic ? 'basic' : 'platform';
  engine = new Engine({ file, key, heads, roots, level }, hear);
}

function hear(message: FromWorker): void {
  const { words } = view();
  const { phase } = state;
  switch (message.kind) {
    case 'progress':
      return announce(moveOn(view(), message));
    case 'checked': {
      const { verdict } = message;
      const seconds = phase.kind === 'checking' ? (performance.now() - phase.since) / 1000 : 0;
      announce(words.outcome[verdict.verdict].title);
      return show({ phase: { kind: 'checked', verdict, seconds } }, 'outcome');
    }
    case 'noted-fault':
      return show({ phase: { kind: 'noted-fault', fault: message.fault }, isNotedOpen: true }, 'problem');
    case 'cannot-read':
      engine?.stop();
      return show({ phase: { kind: 'cannot-read', reason: message.reason } }, 'problem');
    case 'found':
      return found(message);
    case 'not-a-receipt':
      return found({ receipt: state.receipt });
  }
}

/** Only the answer is drawn, so that the keyboard stays where it is. */
function found(answer: Parameters<typeof foundNote>[1]): void {
  if (state.phase.kind !== 'checked') return;
  state = { ...state, phase: { ...state.phase, found: answer } };
  document.getElementById('receipt-found')?.replaceChildren(foundNote(view().words, answer));
  const input = document.getElementById('receipt');
  input?.classList.toggle('input--err', !answer.finding);
  input?.setAttribute('aria-invalid', String(!answer.finding));
}

const actions: Actions = {
  choose: (file) => {
    state = { ...state, file };
    begin();
  },
  check: begin,
  stop: () => {
    engine?.stop();
    show({ phase: { kind: 'stopped' } }, 'stopped');
  },
  find: () => engine?.find(state.receipt),
  save: () => {
    if (state.phase.kind !== 'checked') return;
    saveText(`${state.phase.verdict.file}.verdict.json`, `${JSON.stringify(state.phase.verdict, null, 2)}\n`);
  },
  print: () => window.print(),
  speak: (lang) => show({ lang }, 'language'),
  paint: (theme) => {
    rememberTheme(theme);
    state = { ...state, theme };
    if (theme === 'device') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  },
  keep: (typed) => {
    state = { ...state, ...typed };
  },
};

// A file dropped beside the place for it must not make the browser leave the page.
for (const name of ['dragover', 'drop']) addEventListener(name, (event) => event.preventDefault());
show({});

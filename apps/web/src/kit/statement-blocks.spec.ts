import * as fc from 'fast-check';
import { statementBlocks } from './statement-blocks.js';
import type { Block, Inline } from './statement-blocks.js';
import { runs } from '../../../../test/support/thorough.js';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (...inner: readonly Inline[]): Block => ({ kind: 'paragraph', inner });

/** Every value of an answer, so that a test can look at all of it. */
function* inlines(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield* within(block.inner);
    else for (const item of block.items) yield* inlines(item);
  }
}
function* within(inner: readonly Inline[]): Generator<Inline> {
  for (const each of inner) {
    yield each;
    if ('inner' in each) yield* within(each.inner);
  }
}
const depthOf = (blocks: readonly Block[]): number =>
  Math.max(0, ...blocks.map((block) => (block.kind === 'list' ? 1 + Math.max(...block.items.map(depthOf)) : 1)));

/** Whatever the text: only known kinds, addresses that lead where they say, no link within a link, nothing deep. */
function faultsOf(statement: string): readonly string[] {
  const blocks = statementBlocks(statement);
  const faults = depthOf(blocks) > 10 ? ['too deep'] : [];
  for (const inline of inlines(blocks)) {
    if (Object.keys(inline).sort().join() !== KEYS[inline.kind]) faults.push(`${inline.kind} holds something else`);
    if (inline.kind !== 'link') continue;
    const { protocol, username, password } = new URL(inline.href);
    const isSafe = ['http:', 'https:', 'mailto:'].includes(protocol) && /^(https?:\/\/|mailto:)/.test(inline.href);
    if (!isSafe || `${username}${password}` !== '') faults.push(`leads to ${inline.href}`);
    if ([...within(inline.inner)].some(({ kind }) => kind === 'link')) faults.push('a link within a link');
  }
  return faults;
}
const KEYS: Readonly<Record<Inline['kind'], string>> = {
  text: 'kind,text',
  emphasis: 'inner,kind',
  strong: 'inner,kind',
  link: 'href,inner,kind',
  break: 'kind',
};

describe('A statement (CommonMark 0.31, the part that is shown)', () => {
  it('has paragraphs, emphasis, strong, and breaks of lines', () => {
    expect(statementBlocks('One *two* **three**\n\nFour\\\nfive')).toEqual([
      paragraph(text('One '), { kind: 'emphasis', inner: [text('two')] }, text(' '), {
        kind: 'strong',
        inner: [text('three')],
      }),
      paragraph(text('Four'), { kind: 'break' }, text('five')),
    ]);
  });

  it('has lists, numbered or not', () => {
    const items = [[paragraph(text('a'))], [paragraph(text('b'))]];
    expect(statementBlocks('- a\n- b')).toEqual([{ kind: 'list', isOrdered: false, items }]);
    expect(statementBlocks('1. a\n2. b')).toEqual([{ kind: 'list', isOrdered: true, items }]);
  });

  it('makes a heading a strong paragraph, and a quotation or code its text', () => {
    expect(statementBlocks('# Why me')).toEqual([paragraph({ kind: 'strong', inner: [text('Why me')] })]);
    expect(statementBlocks('> said so')).toEqual([paragraph(text('said so'))]);
    expect(statementBlocks('`x` and\n\n```\ny\n```')).toEqual([
      paragraph(text('x'), text(' and')),
      paragraph(text('y')),
    ]);
  });

  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['HTTP://example.org', 'http://example.org/'],
    ['mailto:me@example.org', 'mailto:me@example.org'],
  ])('leads to %s', (url, href) => {
    expect(statementBlocks(`[here](${url})`)).toEqual([paragraph({ kind: 'link', href, inner: [text('here')] })]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#x0A;script:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,alert(1)',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//example.org',
    '/vote',
    '#main',
    'https://bank.example@evil.example/',
    'https:example.org',
    'https://',
  ])('leads nowhere for %s: the words stay', (url) => {
    expect(statementBlocks(`[here](<${url}>)`)).toEqual([paragraph(text('here'))]);
  });

  it.each([
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['![other words](https://example.org/pixel.png)', 'other words'],
  ])('shows %s as text', (statement, shown) => {
    expect([...inlines(statementBlocks(statement))]).toEqual([text(shown)]);
  });

  it.each([
    ['a tag within a line', 'a <b onclick=alert(1)>b</b> c'],
    ['a tag that never ends', '<svg/onload=alert(1)'],
    ['a link by reference to a script', '[a][1]\n\n[1]: javascript:alert(1)'],
    ['an automatic link to a script', '<javascript:alert(1)>'],
    ['a picture that is a link', '[![x](javascript:1)](javascript:2)'],
    ['a link within a link', '[a [b](https://example.org) c](https://example.com)'],
    ['a comment', '<!-- --!><script>alert(1)</script> -->'],
    ['an entity that spells a tag', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a title with a quote', '[a](https://example.org "x\\" onmouseover=alert(1) y=\\"")'],
    ['an address with a quote', '[a](https://example.org/"onmouseover="alert(1))'],
    ['an address with the direction of writing turned', '[a](https://example.org/\u202Egpj.exe)'],
    ['nothing', ''],
    ['a byte of nothing', '\u0000<b>\u0000'],
    ['lists in lists, very deep', '- '.repeat(2_000)],
    ['quotations, very deep', '> '.repeat(2_000)],
    ['numbers without end', `${'9'.repeat(4_000)}. a`],
    ['brackets without end', '['.repeat(4_000)],
    ['stars without end', '*a_'.repeat(1_333)],
    ['half a letter', '\ud800[a](https://example.org/\ud800)'],
  ])('keeps to the list for %s', (_, statement) => expect(faultsOf(statement)).toEqual([]));

  it('keeps to the list for thousands of statements of parts that mean something', () => {
    const part = fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '#',
        '- ',
        '1. ',
        '> ',
        '\n',
        '\n\n',
        '\\',
        '&#58;',
        ':',
      ],
      ...[
        'javascript:',
        'https://a.example',
        'mailto:a@b.example',
        '<script>',
        '</p>',
        '<img src=x onerror=',
        '"',
        "'",
        ' ',
        'a',
      ],
    );
    const statement = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(statement, (text) => faultsOf(text).length === 0),
      { numRuns: runs(10_000) },
    );
  });
});

/** What a script sets if it runs at all. */
export const TRAP = 'wasRun';

const CALLS = [
  'window.wasRun=1',
  'top.wasRun=1',
  "Reflect.set(window,'wasRun',1)",
  'eval(`wasRun=1`)',
  'wasRun=alert(1)',
];
/** How a text that stands in markup, in an attribute, in a script or in Markdown would get out of it. */
const WAYS_OUT = [
  '',
  '">',
  "'>",
  '-->',
  '</p>',
  '</title>',
  '</textarea>',
  '</script>',
  ']]>',
  '\\"',
  '`',
  '**',
  '](',
  '\n\n',
];

const SHAPES: readonly ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `<ScRiPt/x>${call}</sCrIpT >`,
  (call) => `<img src=x onerror=${call}>`,
  (call) => `<svg/onload=${call}>`,
  (call) => `<svg><animate onbegin=${call} attributeName=x>`,
  (call) => `<svg><script href="data:,${call}"/>`,
  (call) => `<math><mtext><img src onerror=${call}>`,
  (call) => `<a href="javascript:${call}" autofocus onfocus=${call}>a</a>`,
  (call) => `<details open ontoggle=${call}>`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>">`,
  (call) => `<iframe src="javascript:${call}">`,
  (call) => `<object data="data:text/html,<script>${call}</script>">`,
  (call) => `<embed src="javascript:${call}">`,
  (call) => `<form action="javascript:${call}"><button>a</button></form>`,
  (call) => `<input autofocus onfocus=${call}>`,
  (call) => `<video><source onerror=${call}>`,
  (call) => `<body onload=${call}>`,
  (call) => `<base href="//elsewhere.example/">${call}`,
  (call) => `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  (call) => `<link rel=stylesheet href="https://elsewhere.example/${call}">`,
  (call) => `<style>@import "https://elsewhere.example/";${call}</style>`,
  (call) => `<p style="background:url(https://elsewhere.example/)" onclick=${call}>`,
  (call) => `<noscript><img title="</noscript><img src onerror=${call}>">`,
  (call) => `[a](javascript:${call})`,
  (call) => `[a](JaVaScRiPt&colon;${call})`,
  (call) => `[a](<java\tscript:${call}>)`,
  (call) => `[a](&#106;avascript:${call})`,
  (call) => `[a](data:text/html,<script>${call}</script>)`,
  (call) => `[a](vbscript:${call})`,
  (call) => `[a](//elsewhere.example/${call})`,
  (call) => `[a](https://good.example@elsewhere.example/)${call}`,
  (call) => `[a](https://elsewhere.example/ "x\\" onmouseover=${call}")`,
  (call) => `<javascript:${call}>`,
  (call) => `![a](https://elsewhere.example/${call})`,
  (call) => `![a](javascript:${call})`,
  (call) => `[![a](data:,x)](javascript:${call})`,
  (call) => `{{constructor.constructor('${call}')()}}`,
  (call) => '${' + call + '}',
  (call) => `&lt;img src=x onerror=${call}&gt;`,
  (call) => `\\u003cscript>${call}</script>`,
];

/** As many different ones as wanted, always the same: every shape with every way out and every call, in turn. */
export const hostileTexts = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => {
    const shape = SHAPES[i % SHAPES.length] ?? SHAPES[0];
    const call = CALLS[Math.floor(i / SHAPES.length) % CALLS.length] ?? '';
    const wayOut = WAYS_OUT[(i + Math.floor(i / (SHAPES.length * CALLS.length))) % WAYS_OUT.length] ?? '';
    return `${wayOut}${shape?.(call) ?? ''}`;
  });

export interface HostileCandidate {
  readonly name: string;
  readonly detail: string;
  readonly statement: string;
}

const CANDIDATES = 30;
const LONGEST_DETAIL = 80;
const onOneLine = (text: string): string => text.replace(/[\t\n]+/g, ' ').trim();

/** As many candidates as a paper may hold; together they say what was asked for, each text once. */
export function hostileCandidates(count: number): readonly HostileCandidate[] {
  const texts = hostileTexts(count);
  const share = Math.ceil(count / CANDIDATES);
  const short = texts.map(onOneLine).filter((text) => text.length < LONGEST_DETAIL);
  return Array.from({ length: CANDIDATES }, (_, i) => ({
    name: `${i} ${short[i] ?? ''}`,
    detail: short[i + CANDIDATES] ?? '',
    statement: texts.slice(i * share, (i + 1) * share).join('\n\n'),
  }));
}

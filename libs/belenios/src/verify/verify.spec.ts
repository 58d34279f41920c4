import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { loadFastGroup } from '../node-group.js';
import { bytesOf, completeNames, completeRecord, NEGATIVE, stepsOf } from '../../test-support/records.js';
import type { RuleReport, RuleVerdict } from './findings.js';
import type { VerificationReport } from './report.js';
import type { Level, RuleId } from './rules.js';
import { verifyArchive } from './verify-archive.js';

const { group } = await loadFastGroup(randomBytes);
/** The whole collection, where it lies beside the checkout; some of its records are not part of this one. */
const SHARED = new URL('../../../../../shared/e2e/vectors-ed25519/negative/', import.meta.url);

const verify = (bytes: Uint8Array, level: Level): Promise<VerificationReport> => verifyArchive(bytes, { group, level });
const rulesWith = (report: VerificationReport, verdict: RuleVerdict): RuleId[] =>
  report.rules.filter((each) => each.verdict === verdict).map(({ rule }) => rule);
const ruleOf = (report: VerificationReport, rule: RuleId): RuleReport | undefined =>
  report.rules.find((each) => each.rule === rule);

interface Expected {
  readonly strict: 'accept' | 'reject' | 'alarm';
  readonly strict_platform?: 'accept' | 'reject';
  readonly why: string;
}
const verdictsIn = (folder: URL): [string, Expected][] => {
  const text = readFileSync(new URL('verdicts.json', folder), 'utf8');
  const verdicts = JSON.parse(text) as Record<string, Expected>;
  return Object.entries(verdicts);
};

describe('Complete records that everybody accepts', () => {
  const names = completeNames().filter((name) => name !== 'tool330-lists');

  it.each(names)('%s is accepted at basic level, with the numbers its maker stated', async (name) => {
    const report = await verify(completeRecord(name), 'basic');
    expect(report.rules.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'notApplicable')).toEqual([]);
    expect(report.verdict).toBe('accept');
    const steps = stepsOf(name);
    expect(report).toMatchObject({
      isComplete: true,
      head: steps.head,
      fingerprint: steps.election_fingerprint,
      credentialsFingerprint: steps.credentials_fingerprint,
    });
    expect(report.trackers.map(({ tracker }) => tracker)).toEqual(steps.trackers);
    const { num_tallied: counted } = JSON.parse(steps.sized) as { num_tallied: number };
    const ballots = steps.trackers.length;
    expect(report.numbers).toEqual({
      credentials: steps.credentials.length,
      ballots,
      counted,
      superseded: ballots - counted,
      refused: 0,
    });
    expect(JSON.stringify({ result: report.result?.result })).toBe(steps.result);
  });

  it.each(names)('%s is accepted at platform level exactly if it has x_record', async (name) => {
    const report = await verify(completeRecord(name), 'platform');
    const hasFacts = name.endsWith('-platform') || name === 'js-weighted-mixed';
    expect(report.verdict).toBe(hasFacts ? 'accept' : 'reject');
    if (!hasFacts) expect(ruleOf(report, 'S17')?.findings).toEqual([expect.stringContaining('x_record is missing')]);
  });

  it('tool330-lists is refused, because nothing here can check such a question', async () => {
    const report = await verify(completeRecord('tool330-lists'), 'basic');
    expect(report.verdict).toBe('reject');
    expect(rulesWith(report, 'fail')).toEqual(['S17']);
    expect(ruleOf(report, 'S17')?.findings).toEqual([
      'election, questions[0]: is a "Lists" question; such questions are not known to this verifier',
    ]);
    expect(ruleOf(report, 'BALLOTS')?.verdict).toBe('notChecked');
  });
});

/** The rule that each `why` of verdicts.json names, by its letter or by its words. */
const RULE_OF_WHY: readonly (readonly [RegExp, RuleId])[] = [
  [/^(signature|individual proof|overall proof)$/, 'BALLOTS'],
  [/^first ballot encrypts 1000|without the private credential|credential not in the list/, 'BALLOTS'],
  [/^response must be below q/, 'S6'],
  [/^not canonical|^scalar must be plain decimal/, 'S4'],
  [/^element must be 64|^alpha is the neutral element/, 'S16'],
  [/^alpha = g\^r plus the point of order 2/, 'S5'],
  [/^shuffle proof/, 'MIXES'],
  [/3\.x demands|^context index/, 'S13'],
  [/^no end-of-archive blocks/, 'S3'],
  [/additional proof does not verify/, 'S9'],
];
function ruleNamedBy(why: string): string | undefined {
  return /^S\d+/.exec(why)?.[0] ?? RULE_OF_WHY.find(([pattern]) => pattern.test(why))?.[1];
}

async function expectVerdicts(folder: URL, name: string, expected: Expected): Promise<void> {
  const bytes = bytesOf(new URL(`${name}.bel`, folder));
  const basic = await verify(bytes, 'basic');
  expect(basic.verdict).toBe(expected.strict);
  if (expected.strict === 'reject') expect(rulesWith(basic, 'fail')).toContain(ruleNamedBy(expected.why));
  if (expected.strict === 'alarm') expect(rulesWith(basic, 'alarm')).toEqual(['S14']);
  if (expected.strict === 'accept') expect(rulesWith(basic, 'fail')).toEqual([]);
  if (expected.strict_platform !== undefined) {
    const platform = await verify(bytes, 'platform');
    expect(platform.verdict).toBe(expected.strict_platform);
    expect(rulesWith(platform, 'fail')).toContain('S9');
  }
}

describe('Records that break one rule each', () => {
  it.each(verdictsIn(NEGATIVE))('%s gets its verdict, for the reason stated', (name, expected) =>
    expectVerdicts(NEGATIVE, name, expected),
  );
});

if (existsSync(SHARED)) {
  describe('The whole collection of records that break one rule each', () => {
    const here = new Set(verdictsIn(NEGATIVE).map(([name]) => name));
    const others = verdictsIn(SHARED).filter(([name]) => !here.has(name));
    it.each(others)('%s gets its verdict, for the reason stated', (name, expected) =>
      expectVerdicts(SHARED, name, expected),
    );
  });
} else {
  console.info('The collection ../shared/e2e is absent: the records that are only there were not checked.');
}

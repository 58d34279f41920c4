import { utf8 } from '#libs/basics';
import { buildBundle, contentFiles, listFiles, manifestStatement } from '../build-bundle.js';
import type { BundleFiles } from '../container.js';
import { openBundle, packBundle } from '../container.js';
import { plainText } from '../digest.js';
import { PATHS } from '../paths.js';
import { group, madeEvidence, seededRandom } from '../../test-support/made-evidence.js';
import { CHECKS } from './checks.js';
import type { BundleReport } from './verify-bundle.js';
import { verifyBundle } from './verify-bundle.js';
import { cases } from '../../../../test/support/thorough.js';

const { content, signer } = await madeEvidence();
const bundle = buildBundle(content, signer);
const failed = ({ checks }: BundleReport): string[] =>
  checks.flatMap(({ check, verdict }) => (verdict === 'fail' ? [check] : []));

const random = seededRandom('1,000 changes');
const below = (n: number): number => Number(Buffer.from(random(6)).readUIntBE(0, 6) % n);

/** Changes of a single byte, deletions, insertions and swaps, at places all over the bytes. Never changes nothing. */
const CHANGES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  change(bytes) {
    const copy = Uint8Array.from(bytes);
    const at = below(copy.length);
    copy[at] = ((copy[at] ?? 0) + 1 + below(255)) % 256;
    return copy;
  },
  deletion(bytes) {
    const at = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(Math.min(64, bytes.length - at)))]);
  },
  insertion(bytes) {
    const at = below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), random(1 + below(64)), bytes.subarray(at)]);
  },
  swap(bytes) {
    for (;;) {
      const copy = Uint8Array.from(bytes);
      const [a, b] = [below(copy.length), below(copy.length)];
      [copy[a], copy[b]] = [bytes[b] ?? 0, bytes[a] ?? 0];
      if (bytes[a] !== bytes[b]) return copy;
    }
  },
};

describe('A bundle that was changed on its way', () => {
  it.each(Object.entries(CHANGES))('is rejected at every %s, and the check that fails is named', async (_, change) => {
    for (let i = 0; i < 250; i++) {
      const report = await verifyBundle(change(bundle), { group });
      expect(report.verdict).toBe('reject');
      const names = failed(report);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(Object.keys(CHECKS)).toContain(name);
    }
  });
});

/** The files again with a list and a signature that fit them: what somebody with the key of the installation can do. */
function signedAgain(files: BundleFiles): Uint8Array {
  const inner = new Map([...files].filter(([path]) => path !== PATHS.manifest && path !== PATHS.signature));
  const manifest = {
    format: 'quorate-evidence/1',
    electionId: content.definition.electionId,
    title: content.definition.title,
    files: listFiles(inner),
    signedBy: signer.publicKeyHex,
  };
  const text = plainText(manifest);
  const signature = utf8(signer.signText(manifestStatement(text)));
  return packBundle(new Map([...inner, [PATHS.manifest, utf8(text)], [PATHS.signature, signature]]));
}

const files = contentFiles(content);
const [ranked, choices] = content.contests;
if (!ranked || !choices) throw new Error('two contests are needed');

/** Every value in a JSON document changed, one at a time. */
function* eachValueChanged(value: unknown, path = ''): Generator<readonly [string, unknown]> {
  if (typeof value === 'string') yield [path, changedText(value)];
  else if (typeof value === 'number') yield [path, value + 1];
  else if (value === null) yield [path, 'something'];
  else if (Array.isArray(value)) {
    if (value.length > 0) yield [`${path} shorter`, value.slice(0, -1)];
    for (const [i, item] of value.entries())
      for (const [where, changed] of eachValueChanged(item, `${path}[${i}]`)) yield [where, value.with(i, changed)];
  } else if (typeof value === 'object')
    for (const [name, member] of Object.entries(value))
      for (const [where, changed] of eachValueChanged(member, `${path}.${name}`))
        yield [where, { ...value, [name]: changed }];
}

/** Another text of the same kind, so that a check of the form alone does not find it. */
function changedText(text: string): string {
  if (/^[0-9a-f-]+$/.test(text)) return (text.startsWith('a') ? 'b' : 'a') + text.slice(1);
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text.replace(/^\d{4}/, '2031');
  return text.endsWith('X') ? `${text.slice(0, -1)}Y` : `${text.slice(0, -1)}X`;
}

/** What the bundle can only state, and the verifier says so: compare it with the audit trail and with the people. */
const STATED: Readonly<Record<string, readonly string[]>> = {
  [PATHS.approval]: ['.approvedAt', '.approvedBy', '.proposedBy'],
  [PATHS.audit]: ['.sequence', '.hash'],
};

const documents = [...files].filter(([path]) => path.endsWith('.json'));

describe('A bundle changed by somebody who holds the key that signs it', () => {
  it('is accepted when nothing was changed, so that what follows is found by the checks inside', async () => {
    expect(signedAgain(files)).toEqual(bundle);
  });

  it.each(documents)('is rejected at every changed value of %s but those it can only state', async (path, bytes) => {
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const stated = STATED[path] ?? [];
    const changes = [...eachValueChanged(document)];
    const unnoticed: string[] = [];
    for (const [where, changed] of [
      ...changes.filter(([where]) => stated.includes(where)),
      ...cases(changes.filter(([where]) => !stated.includes(where))),
    ]) {
      const after = signedAgain(new Map([...files, [path, utf8(plainText(changed as object))]]));
      const report = await verifyBundle(after, { group });
      if (report.verdict === 'accept') unnoticed.push(where);
      else expect(failed(report)).not.toContain('container');
    }
    expect(unnoticed.sort()).toEqual([...stated].sort());
  });

  it.each([
    ['the guide', PATHS.guide, 'guide'],
    ['the constitution, in its bytes', PATHS.constitution, 'constitution'],
    ['the record of a contest', PATHS.record(ranked.uuid), 'record'],
    ['the record of the other contest', PATHS.record(choices.uuid), 'record'],
  ])('is rejected when %s was changed anywhere', async (_, path, check) => {
    const bytes = files.get(path) ?? new Uint8Array();
    for (const change of Object.values(CHANGES)) {
      const report = await verifyBundle(signedAgain(new Map([...files, [path, change(bytes)]])), { group });
      expect(report.verdict).toBe('reject');
      expect(failed(report)).toContain(check);
    }
  });

  it.each([...files.keys()])('is rejected when %s was left out', async (path) => {
    const rest = new Map([...files].filter(([each]) => each !== path));
    expect((await verifyBundle(signedAgain(rest), { group })).verdict).toBe('reject');
  });

  it('is rejected when a file was added, or one is not in its one form', async () => {
    const added = await verifyBundle(signedAgain(new Map([...files, ['notes.txt', utf8('x')]])), { group });
    expect(failed(added)).toEqual(['files']);
    const [path, bytes] = documents[0] ?? ['', new Uint8Array()];
    const spaced = await verifyBundle(signedAgain(new Map([...files, [path, Buffer.concat([bytes, utf8('\n')])]])), {
      group,
    });
    expect(spaced.verdict).toBe('reject');
  });

  it('is rejected when the records of its two contests were exchanged', async () => {
    const exchanged = new Map([
      ...files,
      [PATHS.record(ranked.uuid), choices.record] as const,
      [PATHS.record(choices.uuid), ranked.record] as const,
    ]);
    expect(failed(await verifyBundle(signedAgain(exchanged), { group }))).toContain('record-fits-definition');
  });

  it('is rejected when one person is said to have proposed and approved', async () => {
    const approval = { ...content.approval, approvedBy: content.approval.proposedBy };
    const alone = new Map([...files, [PATHS.approval, utf8(plainText(approval))]]);
    expect(failed(await verifyBundle(signedAgain(alone), { group }))).toEqual(['approval']);
  });
});

describe('Bytes that are no bundle', () => {
  it('get a verdict and never an exception', async () => {
    for (let i = 0; i < 200; i++) {
      const bytes = random(below(4_000));
      expect((await verifyBundle(bytes, { group })).verdict).toBe('reject');
      expect(openBundle(bytes).ok).toBe(false);
    }
  });

  it('get a verdict when they stand in the place of any file of a bundle, signed or not', async () => {
    for (const path of cases([...files.keys(), PATHS.manifest, PATHS.signature])) {
      for (const hostile of [random(500), utf8('{}'), utf8('null')]) {
        const inside = openBundle(bundle);
        if (!inside.ok) throw new Error(inside.error);
        const unsigned = packBundle(new Map([...inside.value, [path, hostile]]));
        expect((await verifyBundle(unsigned, { group })).verdict).toBe('reject');
        if (!files.has(path)) continue;
        const signed = signedAgain(new Map([...files, [path, hostile]]));
        expect((await verifyBundle(signed, { group })).verdict).toBe('reject');
      }
    }
  });
});

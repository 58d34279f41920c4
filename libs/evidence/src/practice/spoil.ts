import type { Result } from '#libs/basics';
import { err, ok, utf8 } from '#libs/basics';
import { indexArchive } from '#libs/belenios';
import { definitionText } from '#libs/domain';
import type { ElectionDefinition } from '#libs/domain';
import { openBundle } from '../container.js';
import type { BundleFiles } from '../container.js';
import type { BatchLine, DeclarationContent, DeclaredContest } from '../content.js';
import { digestHex, plainText } from '../digest.js';
import { guideText } from '../guide.js';
import { PATHS } from '../paths.js';
import type { CheckName } from '../verify/checks.js';
import {
  readApproval,
  readBatches,
  readDeclaration,
  readDefinition,
  readManifest,
  textOf,
} from '../verify/read-content.js';
import { signedByPractice } from './practice-key.js';

/** What can be made wrong with a bundle for practice. */
export const SPOILS = ['ballot', 'name', 'roll', 'root', 'count'] as const;
export type Spoil = (typeof SPOILS)[number];

/** The check that is there to notice it. Others may fail with it. */
export const CHECK_OF_SPOIL: Readonly<Record<Spoil, CheckName>> = {
  ballot: 'record',
  name: 'declaration',
  roll: 'record-fits-definition',
  root: 'batches',
  count: 'count',
};

/**
 * A copy of a bundle with one thing wrong, so that people can see the checker fail. Lists, approval and signatures are
 * made again with a key that anybody can make, as somebody with the whole installation in their hands could do; without
 * that, only the checks of the file itself would fail.
 *
 * @returns the reason, in English, where the bundle is none, or has nothing of the kind to make wrong
 */
export async function spoilBundle(bytes: Uint8Array, spoil: Spoil): Promise<Result<Uint8Array, string>> {
  const opened = openBundle(bytes);
  if (!opened.ok) return opened;
  const files = opened.value;
  const manifest = readManifest(files, PATHS.manifest);
  const definition = readDefinition(files, PATHS.definition);
  const declaration = readDeclaration(files, PATHS.declaration);
  if (!manifest.ok || !definition.ok || !declaration.ok) return err('The bundle cannot be read as it is.');
  const changed = await CHANGES[spoil]({ files, definition: definition.value, declaration: declaration.value });
  if (!changed) return err('This bundle has nothing of the kind.');
  const all = new Map([...files, ...changed]);
  return ok(signedByPractice(approvedAgain(all), manifest.value));
}

interface ReadBundle {
  readonly files: BundleFiles;
  readonly definition: ElectionDefinition;
  readonly declaration: DeclarationContent;
}
/** The files that come out different; undefined where there is nothing to change. */
type Change = (bundle: ReadBundle) => Promise<BundleFiles | undefined> | BundleFiles | undefined;

const CHANGES: Readonly<Record<Spoil, Change>> = {
  ballot: async ({ files, definition }) => {
    for (const { uuid } of definition.contests) {
      const path = PATHS.record(uuid);
      const record = files.get(path) ?? new Uint8Array();
      const { entries } = await indexArchive([record]);
      const ballot = entries.find(({ type }) => type === 'Ballot')?.data.ballot;
      if (ballot) return new Map([[path, withOtherByte(record, ballot.offset + Math.floor(ballot.length / 2))]]);
    }
    return undefined;
  },
  name: ({ definition, declaration }) => {
    const [first, ...rest] = declaration.contests;
    const other = first && declaredOtherwise(first, definition);
    if (!other) return undefined;
    return new Map([[PATHS.declaration, utf8(plainText({ ...declaration, contests: [other, ...rest] }))]]);
  },
  roll: ({ definition, declaration }) => {
    const [first, ...rest] = definition.contests;
    if (!first) return undefined;
    const roll = { ...first.roll, digest: digestHex(first.roll.digest) };
    const other: ElectionDefinition = { ...definition, contests: [{ ...first, roll }, ...rest] };
    const text = definitionText(other);
    return new Map([
      [PATHS.definition, utf8(text)],
      [PATHS.guide, utf8(guideText(other))],
      [PATHS.declaration, utf8(plainText({ ...declaration, definitionDigest: digestHex(text) }))],
    ]);
  },
  root: ({ files, definition }) => {
    for (const { uuid } of definition.contests) {
      const read = readBatches(files, PATHS.batches(uuid));
      const [first, ...rest] = read.ok ? read.value.batches : [];
      if (!read.ok || !first) continue;
      const batches: readonly BatchLine[] = [{ ...first, root: digestHex(first.root) }, ...rest];
      return new Map([[PATHS.batches(uuid), utf8(plainText({ ...read.value, batches }))]]);
    }
    return undefined;
  },
  count: ({ files, definition }) => {
    for (const { uuid } of definition.contests) {
      const text = textOf(files, PATHS.count(uuid)) ?? '';
      const more = text.replace(/"(validPapers|for)":(\d+)/, (_, name, figure) => `"${name}":${Number(figure) + 1}`);
      if (more !== text) return new Map([[PATHS.count(uuid), utf8(more)]]);
    }
    return undefined;
  },
};

function withOtherByte(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** Somebody else is declared elected, or the other outcome of a resolution. */
function declaredOtherwise(declared: DeclaredContest, definition: ElectionDefinition): DeclaredContest | undefined {
  if (declared.kind === 'resolution')
    return { ...declared, outcome: declared.outcome === 'carried' ? 'notCarried' : 'carried' };
  const contest = definition.contests.find(({ uuid }) => uuid === declared.uuid);
  if (contest?.kind !== 'seats') return undefined;
  const isElected = new Set(declared.elected.map(({ number }) => number));
  const loser = contest.candidates.findIndex((_, i) => !isElected.has(i + 1));
  const name = contest.candidates[loser];
  if (name === undefined || declared.elected.length === 0) return undefined;
  return { ...declared, elected: declared.elected.with(0, { number: loser + 1, name }) };
}

/** The approval of exactly the declaration that the files hold. */
function approvedAgain(files: BundleFiles): BundleFiles {
  const approval = readApproval(files, PATHS.approval);
  if (!approval.ok) return files;
  const contentDigest = digestHex(textOf(files, PATHS.declaration) ?? '');
  return new Map([...files, [PATHS.approval, utf8(plainText({ ...approval.value, contentDigest }))]]);
}

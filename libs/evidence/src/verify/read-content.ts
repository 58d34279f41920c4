import type { JsonValue, Result } from '#libs/basics';
import { canonicalJson, err, ok } from '#libs/basics';
import { LOT_PURPOSES } from '#libs/counting';
import type { CountRecord } from '#libs/counting';
import { BOX_OPENINGS, CODE_MAKERS, MOST_CANDIDATES_IN_A_CONTEST, PAPERS } from '#libs/domain';
import type { ElectionDefinition } from '#libs/domain';
import { z } from 'zod';
import { commitmentsShape } from '../commitments.js';
import type { CommitmentLine } from '../commitments.js';
import type { BundleFiles } from '../container.js';
import type { BatchLine, DeclarationApproval, DeclarationContent } from '../content.js';
import type { Manifest } from '../build-bundle.js';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const uuid = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,}$/);
const count = z.number().int().nonnegative();

const manifest = z.strictObject({
  format: z.literal('quorate-evidence/1'),
  electionId: z.string(),
  title: z.string(),
  files: z.array(z.strictObject({ path: z.string(), bytes: count, sha256: hex })),
  signedBy: hex,
});

const number = z.number().int().positive();

const anyContest = {
  contestId: z.string(),
  uuid,
  title: z.string(),
  titleCy: z.string().optional(),
  constituency: z.string().nullable(),
  class: z.string().nullable(),
  roll: z.strictObject({ digest: hex, electors: count }),
  trustees: z.array(z.string()).min(1),
  mixers: z.array(number),
};
const turnout = z.strictObject({ counts: z.enum(['voting', 'inFavour']), atLeast: z.string() });
const share = z.strictObject({
  of: z.enum(['votesCast', 'allMembers']),
  comparison: z.enum(['atLeast', 'moreThan']),
  share: z.string(),
});

const definedContest = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...anyContest,
      kind: z.literal('seats'),
      opening: z.enum(BOX_OPENINGS),
      paper: z.enum(PAPERS),
      mostChoices: number.nullable(),
      seats: number,
      countRule: z.strictObject({ id: z.string(), version: z.string() }),
      candidates: z.array(z.string()).min(1).max(MOST_CANDIDATES_IN_A_CONTEST),
    })
    .refine(({ paper, opening }) => paper === 'choices' || opening === 'mixing', 'only choices can be added up')
    .refine(
      ({ paper, mostChoices, candidates }) =>
        paper === 'choices' ? mostChoices !== null && mostChoices <= candidates.length : mostChoices === null,
      'papers of choices, and no others, say how many of the candidates they may choose',
    ),
  z.strictObject({
    ...anyContest,
    kind: z.literal('resolution'),
    opening: z.literal('adding-up'),
    text: z.string(),
    textCy: z.string().optional(),
    rule: z.strictObject({
      id: z.string(),
      version: z.string(),
      source: z.string(),
      threshold: z.union([z.literal('majority'), share]),
      turnout: z.array(turnout),
      fewestVotes: count.nullable(),
    }),
  }),
]);

const definition = z.strictObject({
  format: z.literal('quorate-definition/2'),
  organisation: z.strictObject({ id: z.string(), name: z.string(), nameCy: z.string().optional() }),
  electionId: z.string(),
  title: z.string(),
  titleCy: z.string().optional(),
  constitution: z.strictObject({ version: count, digest: hex }),
  recordDate: z.iso.date(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  timeZone: z.string(),
  repeatBallots: z.enum(['first-counts', 'last-counts']),
  keys: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('threshold'), needed: z.number().int().positive() }),
  ]),
  codes: z.strictObject({ madeBy: z.enum(CODE_MAKERS), spares: count, name: z.string(), key: hex.nullable() }),
  contests: z.array(definedContest).min(1),
});

const lot = z.strictObject({
  stage: z.number().int().positive(),
  purpose: z.enum(LOT_PURPOSES),
  between: z.array(z.number().int().positive()),
  chosen: z.array(z.number().int().positive()),
});

const declaredBox = {
  uuid,
  title: z.string(),
  rule: z.strictObject({ id: z.string(), version: z.string() }),
  electors: count,
  ballots: count,
  countDigest: hex,
  recordHead: hex,
  sealNumber: z.string(),
};

const declaration = z.strictObject({
  format: z.literal('quorate-declaration/2'),
  electionId: z.string(),
  definitionDigest: hex,
  contests: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        ...declaredBox,
        kind: z.literal('seats'),
        seats: number,
        validPapers: count,
        rejectedPapers: count,
        elected: z.array(z.strictObject({ number, name: z.string() })),
        lots: z.array(lot),
      }),
      z.strictObject({
        ...declaredBox,
        kind: z.literal('resolution'),
        text: z.string(),
        source: z.string(),
        outcome: z.enum(['carried', 'notCarried']),
        for: count,
        against: count,
        abstained: count,
      }),
    ]),
  ),
  verifier: z.strictObject({ command: hex, page: hex }),
});

const approval = z.strictObject({
  contentDigest: hex,
  proposedBy: z.string(),
  approvedBy: z.string(),
  approvedAt: z.iso.datetime(),
});

const batches = z.strictObject({
  uuid,
  sealNumber: z.string(),
  batches: z.array(z.strictObject({ batch: z.number().int().positive(), ballots: count, root: hex, chainedRoot: hex })),
});

const audit = z.strictObject({ sequence: z.number().int().positive(), hash: hex });

/** Only its lots are needed to make it again; the rest is compared as text. */
const countRecord = z.looseObject({ lots: z.array(lot).default([]) });

export const readManifest = (files: BundleFiles, path: string): Result<Manifest, string> => read(files, path, manifest);
export const readDefinition = (files: BundleFiles, path: string): Result<ElectionDefinition, string> =>
  read(files, path, definition);
export const readDeclaration = (files: BundleFiles, path: string): Result<DeclarationContent, string> =>
  read(files, path, declaration);
export const readApproval = (files: BundleFiles, path: string): Result<DeclarationApproval, string> =>
  read(files, path, approval);
export const readAudit = (files: BundleFiles, path: string): Result<{ sequence: number; hash: string }, string> =>
  read(files, path, audit);
export const readBatches = (
  files: BundleFiles,
  path: string,
): Result<{ uuid: string; sealNumber: string; batches: readonly BatchLine[] }, string> => read(files, path, batches);
export const readCommitments = (files: BundleFiles, path: string): Result<readonly CommitmentLine[], string> =>
  read(files, path, commitmentsShape);
export const readCount = (files: BundleFiles, path: string): Result<Pick<CountRecord, 'lots'>, string> =>
  read(files, path, countRecord);

/** The text of a file, strictly UTF-8; undefined if there is none. */
export function textOf(files: BundleFiles, path: string): string | undefined {
  const bytes = files.get(path);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads one JSON file of the bundle in its one form; says which file and what is wrong. */
function read<T>(files: BundleFiles, path: string, shape: z.ZodType<T>): Result<T, string> {
  const text = textOf(files, path);
  if (text === undefined) return err(`${path} is missing or not UTF-8 text.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (canonicalJson(value as JsonValue) !== text) return err(`${path} is not in its one form (canonical JSON).`);
  } catch {
    return err(`${path} is not readable JSON.`);
  }
  const parsed = shape.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(`${path}: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`);
}

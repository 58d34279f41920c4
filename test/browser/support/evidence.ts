import { buildBundle } from '#libs/evidence';
import type { ContestEvidence } from '#libs/evidence';
import { madeEvidence, TWO_CONTESTS } from '../../../libs/evidence/test-support/made-evidence.js';

export const { content, signer, trackers } = await madeEvidence();
export const good = buildBundle(content, signer);

const [ranked] = content.contests;
if (!ranked) throw new Error('a contest is needed');
const box: ContestEvidence = ranked;
export const record = box.record;

/** One byte of the record changed where it lies in the zip: whoever passes the file on can do that. */
export function withFlippedByte(): Uint8Array {
  const at = Buffer.from(good).indexOf(Buffer.from(record)) + Math.floor(record.length / 2);
  const copy = Uint8Array.from(good);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** The same, but signed again: whoever holds the key of the installation can do that. */
export function withChangedRecord(): Uint8Array {
  const changed = Uint8Array.from(record);
  const at = Math.floor(changed.length / 2);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return buildBundle({ ...content, contests: content.contests.with(0, { ...box, record: changed }) }, signer);
}

/** Somebody else is declared elected. */
export function withChangedDeclaration(): Uint8Array {
  const [first, ...rest] = content.declaration.contests;
  if (first?.kind !== 'seats') throw new Error('a contest for seats is needed');
  const elected = first.elected.with(0, { number: 4, name: 'Candidate Hazel' });
  const declaration = { ...content.declaration, contests: [{ ...first, elected }, ...rest] };
  return buildBundle({ ...content, declaration }, signer);
}

/** The record of another election for the same contest: right in itself, but not the box that was sealed. */
export async function withOtherRecord(): Promise<Uint8Array> {
  const other = (await madeEvidence(TWO_CONTESTS, 'another')).content.contests[0]?.record;
  if (!other) throw new Error('another record is needed');
  return buildBundle({ ...content, contests: content.contests.with(0, { ...box, record: other }) }, signer);
}

/** Names and titles that would be markup, script or a change of direction if they were not shown as plain text. */
export const HOSTILE = {
  image: '<img src=x onerror="window.wasRun=1">',
  script: '</script><script>window.wasRun=2</script>',
  link: '<a href="javascript:window.wasRun=3" autofocus onfocus="window.wasRun=4">win</a>',
  template: '${window.wasRun=5} {{constructor.constructor("window.wasRun=6")()}}',
  title: '"><svg onload="window.wasRun=7"><b>Board',
} as const;

export async function hostile(): Promise<Uint8Array> {
  const [first] = TWO_CONTESTS;
  if (!first || !('candidates' in first)) throw new Error('a contest for seats is needed');
  const { title, ...names } = HOSTILE;
  const made = await madeEvidence([{ ...first, title, candidates: Object.values(names) }], 'hostile');
  return buildBundle(made.content, made.signer);
}

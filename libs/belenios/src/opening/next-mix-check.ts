import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { Group } from '../group.js';
import { readCanonicalText } from '../json.js';
import { checkShuffle } from '../mix-check.js';
import { shuffleShape } from '../shapes.js';
import { isRankedQuestion } from '../wire.js';
import { readElection } from '../election.js';
import { RecordSoFar } from './record-so-far.js';

/**
 * Checks a mix that was handed in before it is appended: that it is this trustee's turn (rule S8; in the order in which
 * `x_record` names the mixers), the form (S4), every element (S5), every scalar (S6), and the proof.
 *
 * @param record the archive so far, which was verified before
 * @param handedIn `owner`: number of the trustee who hands it in; `text`: the exact shuffle object
 */
export async function checkNextMix(
  record: Uint8Array,
  group: Group,
  { owner, text }: { readonly owner: number; readonly text: string },
): Promise<Result<true, string>> {
  const read = await RecordSoFar.read(record, group);
  if (!read.ok) return read;
  const { stage, context } = read.value;
  if (stage !== 'EncryptedTally' && stage !== 'Shuffle') return err('the record does not wait for a mix');
  const mixers = mixersOf(read.value);
  const expected = mixers?.[read.value.of('Shuffle').length];
  if (mixers && expected !== owner)
    return err(expected === undefined ? 'every mix is in' : `the next mixer is trustee ${expected}, not ${owner}`);
  const shuffle = readCanonicalText(shuffleShape, text);
  if (!shuffle.ok) return err(`${shuffle.error.path} ${shuffle.error.reason}`.trim());
  const input = read.value.ciphertexts().filter((_, q) => {
    const question = context.questions[q];
    return question !== undefined && isRankedQuestion(question);
  });
  const checked = checkShuffle(context, input, shuffle.value);
  return checked.ok ? ok(true) : err(`${checked.error.path} ${checked.error.reason}`.trim());
}

/** As the election's own bytes name them; undefined for a record that is not of this platform. */
function mixersOf(record: RecordSoFar): readonly number[] | undefined {
  const ref = record.of('Setup')[0]?.data.election;
  const election = ref && readElection(record.body(ref));
  return election?.ok ? election.value.election.x_record?.mixers : undefined;
}

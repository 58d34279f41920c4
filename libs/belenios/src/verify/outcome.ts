import type { ArchiveEntry } from '../chain-reader.js';
import type { FactorLists } from '../decrypt.js';
import type { ElectionContext } from '../election-context.js';
import { checkResult } from '../result.js';
import { resultShape } from '../shapes.js';
import { isRankedQuestion } from '../wire.js';
import type { TallyResult } from '../wire.js';
import type { Inspection } from './inspection.js';

export interface OutcomeInput {
  readonly context: ElectionContext;
  /** β minus the total factor of each ciphertext; absent if that is not known. */
  readonly plaintextLists?: FactorLists;
  readonly totalWeight?: bigint;
}

/** Rules S10 and S14. Returns the published result if it can be read, right or wrong. */
export async function checkOutcome(
  inspection: Inspection,
  entry: ArchiveEntry,
  { context, plaintextLists, totalWeight }: OutcomeInput,
): Promise<TallyResult | undefined> {
  const { findings } = inspection;
  await inspection.progress('result', 0, 1);
  const result = await inspection.read('result', resultShape(context.questions), entry.data.result);
  const hasRanked = context.questions.some(isRankedQuestion);
  if (!result || !plaintextLists || totalWeight === undefined) {
    inspection.skip(hasRanked ? ['S10', 'S14'] : ['S10'], 'what was decrypted is not known');
    return result;
  }
  const checked = checkResult(context, plaintextLists, result, totalWeight);
  if (!checked.ok) {
    findings.fault('result', checked.error, 'S10');
    if (hasRanked) inspection.skip(['S14'], 'the result is not what was decrypted');
    return result;
  }
  findings.pass('S10');
  for (const { question, row, ranks } of checked.value) {
    findings.alarm(
      'S14',
      `question ${question + 1}, row ${row + 1}: reads [${ranks.join(',')}] but is not its plain form`,
    );
  }
  if (hasRanked) findings.pass('S14');
  await inspection.progress('result', 1, 1);
  return result;
}

import { isRankedQuestion } from '#libs/belenios';
import type { ReadElection } from '#libs/belenios';
import { definitionText } from '#libs/domain';
import type { ContestDefinition, ElectionDefinition } from '#libs/domain';
import { digestHex } from './digest.js';
import { ruleDigest } from './rule-digest.js';

/** Why the record is not the record of this contest; undefined if it is. */
export function recordMisfit(
  definition: ElectionDefinition,
  contest: ContestDefinition,
  election: ReadElection,
): string | undefined {
  const facts = election.x_record;
  const question = election.questions[0];
  if (election.uuid !== contest.uuid) return `The record is of ${election.uuid}.`;
  if (!question || election.questions.length !== 1 || !isRankedQuestion(question))
    return 'The record does not hold exactly one ranked question.';
  if (question.value.answers.join('\n') !== contest.candidates.join('\n'))
    return 'The candidates of the record are not those of the definition, in their order.';
  if (!facts) return 'The record is not bound to a roll and rules (x_record is missing).';
  if (facts.register_digest !== contest.roll.digest) return 'The record is bound to another electoral roll.';
  if (facts.credentials !== contest.roll.electors)
    return `The record has ${facts.credentials} credentials for ${contest.roll.electors} electors.`;
  if (facts.notice_digest !== digestHex(definitionText(definition)))
    return 'The record is bound to another definition of the election.';
  const rules = ruleDigest(contest);
  if (rules === undefined)
    return `This verifier does not know version ${contest.countRule.version} of ${contest.countRule.id}.`;
  if (facts.rules_digest !== rules || facts.rules_version !== contest.countRule.version)
    return 'The record is bound to another count rule.';
  if (facts.mixers.join() !== contest.mixers.join()) return 'The record names other mixers.';
  const sisters = definition.contests.map((each) => each.uuid).filter((each) => each !== contest.uuid);
  if ((facts.sister_uuids ?? []).join() !== sisters.join()) return 'The record names other contests on the same paper.';
  return undefined;
}

import { canonicalText, isRankedQuestion } from '#libs/belenios';
import type { Question, ReadElection } from '#libs/belenios';
import { definitionText } from '#libs/domain';
import type { ContestDefinition, ElectionDefinition } from '#libs/domain';
import { digestHex } from './digest.js';
import { questionOf } from './question.js';
import { boundRules } from './rule-digest.js';

/** Why the record is not the record of this contest; undefined if it is. */
export function recordMisfit(
  definition: ElectionDefinition,
  contest: ContestDefinition,
  election: ReadElection,
): string | undefined {
  const facts = election.x_record;
  const question = election.questions[0];
  if (election.uuid !== contest.uuid) return `The record is of ${election.uuid}.`;
  if (!question || election.questions.length !== 1) return 'The record does not hold exactly one question.';
  const misfit = questionMisfit(contest, question);
  if (misfit !== undefined) return misfit;
  if (!facts) return 'The record is not bound to a roll and rules (x_record is missing).';
  if (facts.register_digest !== contest.roll.digest) return 'The record is bound to another electoral roll.';
  if (facts.credentials !== contest.roll.electors + definition.codes.spares)
    return `The record has ${facts.credentials} credentials for ${contest.roll.electors} electors and ${definition.codes.spares} spare codes.`;
  if (facts.notice_digest !== digestHex(definitionText(definition)))
    return 'The record is bound to another definition of the election.';
  const rules = boundRules(contest);
  if (rules === undefined) {
    const { id, version } = contest.kind === 'seats' ? contest.countRule : contest.rule;
    return `This verifier does not know version ${version} of ${id}.`;
  }
  if (facts.rules_digest !== rules.digest || facts.rules_version !== rules.version)
    return 'The record is bound to another count rule.';
  if (facts.mixers.join() !== contest.mixers.join()) return 'The record names other mixers.';
  const sisters = definition.contests.map((each) => each.uuid).filter((each) => each !== contest.uuid);
  if ((facts.sister_uuids ?? []).join() !== sisters.join()) return 'The record names other contests on the same paper.';
  return undefined;
}

/** Names the difference that a reader would look for first; the rest is compared as a whole. */
function questionMisfit(contest: ContestDefinition, question: Question): string | undefined {
  const right = questionOf(contest);
  if (isRankedQuestion(right) !== isRankedQuestion(question))
    return isRankedQuestion(right)
      ? 'The record does not hold exactly one ranked question.'
      : 'The record does not hold exactly one question that is added up.';
  if (answersOf(question) !== answersOf(right))
    return contest.kind === 'resolution'
      ? 'The answers of the record are not For, Against and Abstain.'
      : 'The candidates of the record are not those of the definition, in their order.';
  return canonicalText(question) === canonicalText(right)
    ? undefined
    : 'The question of the record, or how many it lets a paper choose, is not that of the definition.';
}

const answersOf = (question: Question): string =>
  (isRankedQuestion(question) ? question.value.answers : 'answers' in question ? question.answers : []).join('\n');

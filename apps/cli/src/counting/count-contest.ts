import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { listsAre, papersFor } from '#libs/counting';
import type { ConstraintGroup, CountInput, CountRule, Language, PaperBox, Reopening } from '#libs/counting';
import { wordsOf } from './command-words.js';
import { readTextFile } from './count-files.js';
import type { FileFault, ReadElection } from './count-files.js';

/** What the person says of a contest beside its file. */
export interface ContestOptions {
  readonly seats?: number;
  readonly most?: number;
  readonly ron?: number;
  readonly ronLeaves?: Reopening;
  readonly constraints?: string;
  readonly papers?: 'choices' | 'ranked';
  readonly lang: Language;
}

export interface Contest {
  readonly input: CountInput & { readonly papers: PaperBox };
  /** How a file that lists candidates was read for a rule that wants choices or points; null where there was no question. */
  readonly listsRead: 'choices' | 'ranked' | null;
}

/** What is to be counted: the election of the file as the rule reads papers, with what the options add to it. */
export async function contestOf(
  file: string,
  election: ReadElection,
  rule: CountRule,
  options: ContestOptions,
): Promise<Result<Contest, FileFault>> {
  const seats = options.seats ?? election.seats;
  const { ron, most, ronLeaves, lang } = options;
  const words = wordsOf(lang);
  if (seats === null) return err({ text: words.noSeats(file) });
  if (ron !== undefined && ron > election.candidates.length)
    return err({ text: words.noSuchRon(ron, election.candidates.length) });
  const constraints = options.constraints === undefined ? ok([]) : await readConstraints(options.constraints, lang);
  if (!constraints.ok) return constraints;

  const candidates = election.candidates.map((candidate, i) =>
    i + 1 === ron ? { ...candidate, reopensNominations: true } : candidate,
  );
  const mostGiven = most === undefined ? {} : { mostChoices: most, mostPoints: most };
  const asked = { rule: rule.id, seats, candidates, ...mostGiven };
  const { papers, listsRead } = papersAsked(election, rule, asked, options.papers);
  return ok({
    input: {
      candidates,
      seats,
      papers,
      constraints: constraints.value,
      ...mostGiven,
      ...(ronLeaves && { reopening: ronLeaves }),
    },
    listsRead,
  });
}

/**
 * Choices and points stand in CSV files and cast vote records as they are. BLT and PrefLib only list candidates: either those
 * chosen, and a paper that lists too many is rejected, or in order of preference, and the best of them are taken.
 */
function papersAsked(
  { papers, format }: ReadElection,
  rule: CountRule,
  asked: Parameters<typeof papersFor>[2],
  given: 'choices' | 'ranked' | undefined,
): { readonly papers: PaperBox; readonly listsRead: Contest['listsRead'] } {
  if (rule.papers === 'ranked') return { papers, listsRead: null };
  if (format === 'csv' || format === 'nist') {
    const isRanked = given === 'ranked' || (given === undefined && rule.papers === 'choices');
    const made = isRanked ? papersFor(rule.papers, papers, asked) : papers;
    return { papers: made, listsRead: made === papers ? null : 'ranked' };
  }
  const listsRead = given ?? listsAre(papers);
  const all = { mostChoices: papers.candidates, mostPoints: papers.candidates };
  const made = papersFor(rule.papers, papers, listsRead === 'ranked' ? asked : { ...asked, ...all });
  return { papers: made, listsRead: made === papers ? null : listsRead };
}

async function readConstraints(
  file: string,
  language: Language,
): Promise<Result<readonly ConstraintGroup[], FileFault>> {
  const { readGroups } = await import('./read-constraints.js'); // zod is not loaded for a count that has none
  return readTextFile(file, language, readGroups);
}

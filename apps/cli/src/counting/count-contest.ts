import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { papersFor } from '#libs/counting';
import type { ConstraintGroup, CountInput, CountRule, PaperBox, Reopening } from '#libs/counting';
import { readTextFile } from './count-files.js';
import type { FileFault, ReadElection } from './count-files.js';

/** What the person says of a contest beside its file. */
export interface ContestOptions {
  readonly seats?: number;
  readonly most?: number;
  readonly ron?: number;
  readonly ronLeaves?: Reopening;
  readonly constraints?: string;
}

export interface Contest {
  readonly input: CountInput & { readonly papers: PaperBox };
  /** Whether the papers rank candidates and the rule wants choices or points, so that the best preferences were taken. */
  readonly isConverted: boolean;
}

/** What is to be counted: the election of the file as the rule reads papers, with what the options add to it. */
export async function contestOf(
  file: string,
  election: ReadElection,
  rule: CountRule,
  options: ContestOptions,
): Promise<Result<Contest, FileFault>> {
  const seats = options.seats ?? election.seats;
  if (seats === null) return err({ text: `${file} does not say how many seats there are. Add --seats.` });
  const { ron, most, ronLeaves } = options;
  if (ron !== undefined && ron > election.candidates.length)
    return err({ text: `--ron ${ron}: there are only ${election.candidates.length} candidates.` });
  const constraints = options.constraints === undefined ? ok([]) : await readConstraints(options.constraints);
  if (!constraints.ok) return constraints;

  const candidates = election.candidates.map((candidate, i) =>
    i + 1 === ron ? { ...candidate, reopensNominations: true } : candidate,
  );
  const mostGiven = most === undefined ? {} : { mostChoices: most, mostPoints: most };
  const papers = papersAsked(election, rule, { seats, candidates, ...mostGiven });
  return ok({
    input: {
      candidates,
      seats,
      papers,
      constraints: constraints.value,
      ...mostGiven,
      ...(ronLeaves && { reopening: ronLeaves }),
    },
    isConverted: papers !== election.papers,
  });
}

/** Points stand in CSV files and cast vote records as they are; in the other formats papers only rank candidates. */
function papersAsked(
  { papers, format }: ReadElection,
  rule: CountRule,
  asked: Pick<CountInput, 'seats' | 'candidates' | 'mostChoices' | 'mostPoints'>,
): PaperBox {
  const holdsPoints = rule.papers === 'points' && (format === 'csv' || format === 'nist');
  return holdsPoints ? papers : papersFor(rule.papers, papers, { rule: rule.id, ...asked });
}

async function readConstraints(file: string): Promise<Result<readonly ConstraintGroup[], FileFault>> {
  const { readGroups } = await import('./read-constraints.js'); // zod is not loaded for a count that has none
  return readTextFile(file, readGroups);
}

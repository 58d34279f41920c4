import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DemoElection } from './demo-election.js';
import { sampleRegisterCsv } from '../sample/sample-register.js';
import type { SampleClass, SampleRegister } from '../sample/sample-register.js';

/** Data beside the source; the build copies code only. */
const CONSTITUTION = fileURLToPath(new URL('../../../../../apps/cli/src/sample/constitution.json', import.meta.url));

interface ConstitutionClass {
  readonly code: string;
  seats: { number: number; clause: string };
}
interface SampleConstitution {
  readonly constituencies: readonly { readonly code: string; readonly classes: readonly ConstitutionClass[] }[];
  readonly countRules: { oneSeat: { rule: string }; severalSeats: { rule: string } };
}

/** The sample rule-book, with the seats and count rules that this election needs. */
export function sampleConstitution({ contests }: DemoElection): string {
  const constitution = JSON.parse(readFileSync(CONSTITUTION, 'utf8')) as SampleConstitution; // ours
  for (const { constituency, class: code, seats } of contests) {
    const found = constitution.constituencies
      .find((each) => each.code === constituency)
      ?.classes.find((each) => each.code === code);
    if (!found) throw new Error(`the sample constitution has no class ${constituency}/${code}`);
    found.seats = { ...found.seats, number: seats };
  }
  constitution.countRules.oneSeat.rule = 'fptp';
  if (contests.some(({ rule, seats }) => rule === 'scottish' && seats === 1))
    constitution.countRules.oneSeat.rule = 'scottish';
  return JSON.stringify(constitution);
}

/** Who cannot vote in a contest of tenants of the north. */
const ELSEWHERE: SampleClass = { constituency: 'tenants', class: 'south' };
/** Electors who do not vote, and members of another class, for each paper. */
const NOT_VOTING = 0.04;
const OF_ANOTHER_CLASS = 0.02;

/**
 * A register with a member for every paper, some who will not vote, some of another class, and rows with deliberate
 * faults of every kind.
 */
export function sampleRegister({ contests }: DemoElection, seed: number): SampleRegister {
  const electors = contests.flatMap(({ constituency, class: code, papers }) =>
    Array.from({ length: Math.ceil(papers.length * (1 + NOT_VOTING)) }, () => ({ constituency, class: code })),
  );
  const others = Array.from({ length: Math.ceil(electors.length * OF_ANOTHER_CLASS) }, () => ELSEWHERE);
  const classes: [SampleClass, ...SampleClass[]] = [ELSEWHERE, ...others, ...electors];
  return sampleRegisterCsv({ members: classes.length, classes, seed, faults: true });
}

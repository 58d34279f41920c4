import type { CheckLine, ContestLines, FileVerdict } from './verdict.js';

/** Checks that belong together, in the order in which a bundle is opened. */
export interface CheckGroup {
  readonly about: 'file' | 'setup' | 'contest' | 'declaration';
  /** uuid of the contest, where the group is about one. */
  readonly contest?: string;
  readonly lines: readonly CheckLine[];
  /** The rules of the public record one by one, where the lines hold only what they come to. */
  readonly rules: readonly CheckLine[];
}

const BESIDE_CONTESTS = {
  file: ['container', 'manifest', 'signing-key', 'files', 'guide'],
  setup: ['definition', 'constitution', 'codes', 'trust-statement'],
  declaration: ['declaration', 'approval', 'audit', 'noted-heads'],
} as const;

/** Every check once: the file, what was put to the vote, each contest, the declaration. No group is empty. */
export function groupsOf({ kind, checks, contests }: FileVerdict): readonly CheckGroup[] {
  const beside = (about: keyof typeof BESIDE_CONTESTS): CheckGroup => {
    const names: readonly string[] = BESIDE_CONTESTS[about];
    return { about, lines: checks.filter(({ check }) => names.includes(check)), rules: [] };
  };
  const known: readonly string[] = Object.values(BESIDE_CONTESTS).flat();
  const others = checks.filter(({ check }) => !known.includes(check));
  const ofContests = [...new Set(others.map(({ contest }) => contest))].map((uuid): CheckGroup => {
    const looked = contests.find((each) => each.uuid === uuid);
    return {
      about: 'contest',
      ...(uuid !== undefined && { contest: uuid }),
      lines: others.filter(({ contest }) => contest === uuid),
      rules: kind === 'bundle' ? (looked?.rules ?? []) : [],
    };
  });
  const all = [beside('file'), beside('setup'), ...ofContests, beside('declaration')];
  return all.filter(({ lines }) => lines.length > 0);
}

/** The title of a contest that a check is about, though its record could not be looked at; without one its uuid. */
export function contestTitleOf(
  { names, contests }: Pick<FileVerdict, 'names' | 'contests'>,
  uuid: string | undefined,
  lang: 'en' | 'cy',
): string | undefined {
  const known = names.find((name) => name.uuid === uuid) ?? contests.find((contest) => contest.uuid === uuid);
  return (lang === 'cy' ? known?.titleCy : undefined) ?? known?.title ?? uuid;
}

const MOST_SHOWN = 8;

/** What was found, in English: for the record of a bundle its rules, which say more than their sum. At most nine lines. */
export function findingsOf({ contests }: FileVerdict, line: CheckLine): readonly string[] {
  const contest = contests.find(({ uuid }): boolean => uuid === line.contest && line.contest !== undefined);
  const texts = line.check === 'record' ? badRules(contest, line.verdict) : [];
  const all = texts.length > 0 ? texts : line.details;
  const rest = all.length - MOST_SHOWN;
  return rest > 0 ? [...all.slice(0, MOST_SHOWN), `and ${rest} more`] : all;
}

const badRules = (contest: ContestLines | undefined, verdict: CheckLine['verdict']): readonly string[] =>
  (contest?.rules ?? [])
    .filter((rule) => rule.verdict === verdict)
    .flatMap(({ check, details }) => details.map((detail) => `${check}: ${detail}`));

import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { COUNT_RULES } from '#libs/counting';
import type { PaperKind } from '#libs/counting';
import type { Constitution, CountRuleFacts } from '#libs/domain';
import { contestKind, contestRequests, contestTerms, findClass, readConstitution } from '#libs/domain';

interface InBoth {
  readonly en: string;
  readonly cy?: string | undefined;
}

/** A count rule that the rule-book names, with the clause that does. */
export interface OfferedRule {
  readonly id: string;
  readonly title: InBoth;
  readonly papers: PaperKind;
  readonly clause: string;
  readonly clauseText: InBoth | undefined;
}

/** A contest for seats that the rule-book provides for. */
export interface OfferedContest {
  /** `constituency` or `constituency/class`. */
  readonly key: string;
  readonly constituencyCode: string;
  readonly classCode: string | undefined;
  readonly title: string;
  readonly titleCy: string | undefined;
  readonly mostSeats: number;
  readonly clause: string;
}

/** What the rule-book of a body offers to elect. */
export interface Offered {
  readonly contests: readonly OfferedContest[];
  /** One or two: by what a single seat and by what several are filled. */
  readonly rules: readonly OfferedRule[];
  /** The id of the rule for so many seats. */
  readonly ruleFor: (seats: number) => string;
  /** How many key-holders the rules want, and how many of them are to open the boxes. */
  readonly keyHolders: Constitution['keyHolders'];
}

const FACTS: readonly CountRuleFacts[] = COUNT_RULES.map(({ id, papers, fromTotals }) => ({
  id,
  papers,
  countsTotals: fromTotals !== undefined,
  mostChoices: (seats) => fromTotals?.mostChoices(seats, seats) ?? seats,
}));

/** @param document the constitution as JSON; an error where it cannot be read any more */
export function offeredBy(document: string): Result<Offered, 'UNREADABLE'> {
  const read = readConstitution(document, { countRules: COUNT_RULES.map(({ id }) => id) });
  if (!read.ok) return err('UNREADABLE');
  const constitution = read.value;
  return ok({
    contests: contestRequests(constitution).flatMap((request) => {
      const terms = contestTerms(constitution, request, FACTS);
      const { constituencyCode, classCode } = request;
      if (!terms.ok || terms.value.kind !== 'seats' || constituencyCode === undefined) return [];
      const { title, titleCy, seats } = terms.value;
      return {
        key: classCode === undefined ? constituencyCode : `${constituencyCode}/${classCode}`,
        constituencyCode,
        classCode,
        title,
        titleCy,
        mostSeats: seats,
        clause: clauseOf(constitution, constituencyCode, classCode),
      };
    }),
    rules: rulesOf(constitution),
    ruleFor: (seats) => constitution.countRules[contestKind(seats)].rule,
    keyHolders: constitution.keyHolders,
  });
}

function clauseOf(constitution: Constitution, constituencyCode: string, classCode: string | undefined): string {
  const constituency = constitution.constituencies.find(({ code }) => code === constituencyCode);
  const inClass = classCode === undefined ? undefined : findClass(constitution, constituencyCode, classCode)?.class;
  return inClass?.seats.clause ?? constituency?.seats?.clause ?? constituency?.clause ?? '';
}

function rulesOf({ countRules }: Constitution): readonly OfferedRule[] {
  const named = [countRules.severalSeats, countRules.oneSeat];
  return named
    .filter(({ rule }, i) => named.findIndex((other) => other.rule === rule) === i)
    .flatMap(({ rule, clause, clauseText }) => {
      const found = COUNT_RULES.find(({ id }) => id === rule);
      return found ? [{ id: rule, title: found.title, papers: found.papers, clause, clauseText }] : [];
    });
}

/** The clause by which a second person approves the opening of a poll; undefined where the rules do not ask for it. */
export function approvalClause(document: string): string | undefined {
  const read = readConstitution(document, { countRules: COUNT_RULES.map(({ id }) => id) });
  return read.ok ? read.value.approvals?.clause : undefined;
}

/** Fewest key-holders of any rule-book. */
const FEWEST_KEY_HOLDERS = 2;

interface Rules {
  readonly constitution: { readonly document: string } | null;
}

/** How many key-holders the rules want: with fewer the poll does not open. */
export function wantedKeyHolders(rules: Rules | undefined): number {
  const offered = rules?.constitution && offeredBy(rules.constitution.document);
  return offered?.ok ? offered.value.keyHolders.number : FEWEST_KEY_HOLDERS;
}

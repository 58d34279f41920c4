import type { VerificationReport } from '#libs/belenios';
import { ruleTitle } from '#libs/counting';
import type { DeclarationContent } from '../content.js';
import type { BundleReport } from '../verify/verify-bundle.js';
import type { CheckLine, ContestLines, ContestName, DeclaredLines } from './verdict.js';

/** The checks of a bundle. */
export const linesOfBundle = ({ checks }: BundleReport): readonly CheckLine[] =>
  checks.map(({ check, contest, verdict, proves, detail }) => ({
    check,
    ...(contest !== undefined && { contest }),
    verdict,
    proves,
    details: detail === undefined ? [] : [detail],
  }));

/** The rules of a public record. */
export const linesOfRecord = ({ rules, uuid }: VerificationReport): readonly CheckLine[] =>
  rules.map(({ rule, verdict, proves, findings, more }) => ({
    check: rule,
    ...(uuid !== undefined && { contest: uuid }),
    verdict,
    proves,
    details: more > 0 ? [...findings, `and ${more} more`] : findings,
  }));

/** A record alone: no declaration comes with it. */
export const contestOfRecord = (report: VerificationReport): ContestLines => ({
  rules: linesOfRecord(report),
  isComplete: report.isComplete,
  ballots: report.numbers.ballots,
  counted: report.numbers.counted,
  ...(report.uuid !== undefined && { uuid: report.uuid }),
  ...(report.electionName !== undefined && { title: report.electionName }),
  ...(report.fingerprint !== undefined && { fingerprint: report.fingerprint }),
  ...(report.head !== undefined && { head: report.head }),
  ...(report.stage !== undefined && { stage: report.stage }),
  ...(report.numbers.credentials !== undefined && { credentials: report.numbers.credentials }),
});

export const namesOfBundle = ({ definition }: BundleReport): readonly ContestName[] =>
  (definition?.contests ?? []).map(({ uuid, title, titleCy }) => ({
    uuid,
    title,
    ...(titleCy !== undefined && { titleCy }),
  }));

/** Every contest that could be looked at, in the order of the definition. */
export function contestsOfBundle({ contests, definition, declaration }: BundleReport): readonly ContestLines[] {
  return contests.map(({ uuid, report, sealNumber, recount }) => {
    const defined = definition?.contests.find((each) => each.uuid === uuid);
    const declared = declaration?.contests.find((each) => each.uuid === uuid);
    return {
      ...contestOfRecord(report),
      uuid,
      sealNumber,
      ...(defined && { title: defined.title }),
      ...(defined?.titleCy !== undefined && { titleCy: defined.titleCy }),
      ...(declared && { declared: declaredLines(declared) }),
      recount: declaredLines(recount),
    };
  });
}

function declaredLines(declared: DeclarationContent['contests'][number]): DeclaredLines {
  const { electors, ballots } = declared;
  const title = ruleTitle(declared.rule.id);
  const rule = { ...declared.rule, ...(title && { title }) };
  if (declared.kind === 'resolution') {
    const { kind, text, outcome, against, abstained } = declared;
    return { kind, electors, ballots, rule, text, outcome, for: declared.for, against, abstained };
  }
  const { seats, validPapers, rejectedPapers, elected, lots } = declared;
  return {
    kind: 'seats',
    electors,
    ballots,
    rule,
    seats,
    validPapers,
    rejectedPapers,
    elected,
    hasLots: lots.length > 0,
  };
}

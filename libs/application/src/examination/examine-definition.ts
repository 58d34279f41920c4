import { requirementOf } from '#libs/counting';
import { definitionText } from '#libs/domain';
import type {
  ContestDefinition,
  ElectionDefinition,
  ResolutionContestDefinition,
  SeatsContestDefinition,
} from '#libs/domain';
import { digestHex, plainText } from '#libs/evidence';
import type { ContestSeen, ElectionSeen } from '../ports/examination-store.js';
import type { Stores } from '../ports/stores.js';
import { differs } from './findings.js';
import type { Faults } from './findings.js';

/** The definition as it was frozen, or undefined when its text is not one. */
export function readFrozen({ definition }: ElectionSeen): ElectionDefinition | undefined {
  try {
    const read = JSON.parse(definition ?? '') as ElectionDefinition; // compared field by field and digest by digest below
    return Array.isArray(read.contests) && read.format === 'quorate-definition/2' && definitionText(read) === definition
      ? read
      : undefined;
  } catch {
    return undefined;
  }
}

/** The columns against the frozen text, which has its own digest in every public record. */
export function definitionFaults(
  election: ElectionSeen,
  contests: readonly (ContestSeen & { readonly candidates: readonly { position: number; name: string }[] })[],
  definition: ElectionDefinition | undefined,
): Faults {
  if (!definition) return ['the text of the definition cannot be read, or is not in its one form'];
  const uuids = (all: readonly { readonly uuid: string }[]): string => all.map(({ uuid }) => uuid).join(', ');
  return [
    ...differs('the title', definition.title, election.title),
    ...differs('the Welsh title', definition.titleCy ?? null, election.titleCy),
    ...differs('the constitution version', definition.constitution.version, election.constitutionVersion),
    ...differs('the record date', definition.recordDate, election.recordDate),
    ...differs('the opening time', definition.opensAt, election.opensAt.toISOString()),
    ...differs('the closing time', definition.closesAt, election.closesAt.toISOString()),
    ...differs('the rule for repeated ballots', definition.repeatBallots, election.repeatBallots),
    ...differs('the number of keys needed', keysNeeded(definition), election.keysNeeded),
    ...differs('the maker of the codes', definition.codes.madeBy, election.codesMadeBy),
    ...differs('the number of spare codes', definition.codes.spares, election.spareCodes),
    ...differs('the list of contests', uuids(definition.contests), uuids(contests)),
    ...contests.flatMap((contest, i) => contestFaults(contest, i + 1, definition.contests[i])),
  ];
}

const keysNeeded = ({ keys }: ElectionDefinition): number | null => (keys.kind === 'all' ? null : keys.needed);

function contestFaults(
  contest: ContestSeen & { readonly candidates: readonly { position: number; name: string }[] },
  position: number,
  defined: ContestDefinition | undefined,
): Faults {
  if (!defined) return [];
  const of = (what: string): string => `${what} of ${defined.uuid}`;
  return [
    ...differs(of('the id'), defined.contestId, contest.contestId),
    ...differs(of('the place on the paper'), position, contest.position),
    ...differs(of('the title'), defined.title, contest.title),
    ...differs(of('the Welsh title'), defined.titleCy ?? null, contest.titleCy),
    ...differs(of('the constituency'), defined.constituency, contest.constituencyCode),
    ...differs(of('the class'), defined.class, contest.classCode),
    ...differs(of('the kind'), defined.kind, contest.kind),
    ...differs(of('the way of opening'), defined.opening, contest.opening),
    ...(defined.kind === 'seats' ? seatsFaults(contest, defined, of) : resolutionFaults(contest, defined, of)),
  ];
}

type OfContest = (what: string) => string;
type SeenWithCandidates = Parameters<typeof contestFaults>[0];

function seatsFaults(contest: SeenWithCandidates, defined: SeatsContestDefinition, of: OfContest): Faults {
  const { candidates } = defined;
  return [
    ...differs(of('the kind of paper'), defined.paper, contest.paper),
    ...differs(of('the most choices'), defined.mostChoices, contest.mostChoices),
    ...differs(of('the number of seats'), defined.seats, contest.seats),
    ...differs(of('the count rule'), defined.countRule.id, contest.countRule),
    ...differs(of('the text'), null, contest.resolutionText),
    ...differs(of('the Welsh text'), null, contest.resolutionTextCy),
    ...differs(of('the rule of a resolution'), null, contest.resolutionRule),
    ...differs(
      of('the list of candidates'),
      candidates.map((name, i) => `${i + 1} ${name}`).join('; '),
      contest.candidates.map(({ position: at, name }) => `${at} ${name}`).join('; '),
    ),
  ];
}

function resolutionFaults(contest: SeenWithCandidates, defined: ResolutionContestDefinition, of: OfContest): Faults {
  return [
    ...differs(of('the kind of paper'), null, contest.paper),
    ...differs(of('the most choices'), null, contest.mostChoices),
    ...differs(of('the number of seats'), null, contest.seats),
    ...differs(of('the count rule'), null, contest.countRule),
    ...differs(of('the text'), defined.text, contest.resolutionText),
    ...differs(of('the Welsh text'), defined.textCy ?? null, contest.resolutionTextCy),
    ...differs(of('the rule of the resolution'), plainText(requirementOf(defined.rule)), contest.resolutionRule),
    ...differs(of('the number of candidates'), 0, contest.candidates.length),
  ];
}

export async function constitutionFaults(
  { constitutions }: Stores,
  definition: ElectionDefinition | undefined,
): Promise<Faults> {
  if (!definition) return ['no definition says which version applies'];
  const { version, digest } = definition.constitution;
  const adopted = await constitutions.read(version);
  if (!adopted) return [`version ${version} of the constitution is missing`];
  return [
    ...differs(`the digest of version ${version}`, digest, adopted.digest),
    ...differs(`the text of version ${version}, by its digest,`, digest, digestHex(adopted.text)),
  ];
}

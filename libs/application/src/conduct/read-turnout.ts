import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import {
  classesOf,
  classPath,
  classVotes,
  showChannels,
  showTurnout,
  turnoutUnit,
  USUAL_SECRECY_NUMBER,
} from '#libs/domain';
import type {
  Actor,
  ClassPlace,
  Constitution,
  Contest,
  ContestFigures,
  ContestId,
  Election,
  ElectionId,
  ShownChannel,
  ShownGroup,
  TurnoutCell,
  TurnoutChannel,
  TurnoutUnit,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import { readRuleBook } from '../election/rule-book.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import type { TurnoutRow } from './conduct-store.js';

/** A class of the rule-book with its names. */
export type GroupSeen = ShownGroup & {
  readonly constituencyCode: string;
  readonly classCode: string;
  readonly name: string;
  readonly nameCy: string;
};

export interface TurnoutSeen {
  /** The clock of the database. */
  readonly at: Date;
  readonly electors: number;
  readonly voted: number;
  readonly secrecyNumber: number;
  readonly unit: TurnoutUnit;
  readonly contests: readonly (ContestFigures & { readonly contest: Contest })[];
  readonly groups: readonly GroupSeen[];
  readonly channels: readonly ShownChannel[];
  readonly course: readonly { readonly at: Date; readonly voted: number }[];
}

/** How many have voted: for officers, from the opening of the poll on. */
@Injectable()
export class ReadTurnout {
  constructor(private readonly work: UnitOfWork) {}

  /** Undefined before the definition is frozen, and where fewer people may vote than the secrecy number. */
  async of(by: Actor, electionId: ElectionId): Promise<TurnoutSeen | undefined> {
    authorise(by, 'secretary', 'returning-officer', 'second-person', 'auditor');
    const found = await this.work.run<TurnoutSeen | undefined, never>(by.organisationId, async (stores) => {
      const election = await stores.elections.byId(electionId);
      return ok(election && 'definitionFrozenAt' in election ? await see(stores, election) : undefined);
    });
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

async function see(stores: Stores, election: Election): Promise<TurnoutSeen | undefined> {
  const { conduct, constitutions, elections } = stores;
  const adopted = await constitutions.read(election.constitutionVersion);
  if (!adopted) throw new Error(`election ${election.id} has no constitution`);
  const rules = readRuleBook(adopted);
  const secrecyNumber = rules.secrecyNumber?.number ?? USUAL_SECRECY_NUMBER;
  const places = classesOf(rules).filter((at) => classVotes(rules, at));
  const rows = await conduct.turnout(election.id, places.map(classPath));
  const contests = await elections.contestsOf(election.id);
  const shown = showTurnout({
    cells: cellsOf(rows),
    contests: contests.map(({ id }) => id),
    classes: places.map((at) => ({ constituencyCode: at.constituency.code, path: classPath(at) })),
    secrecyNumber,
  });
  if (!shown) return undefined;
  const samples = await conduct.samples(election.id);
  return {
    at: await elections.now(),
    ...shown.total,
    secrecyNumber,
    unit: turnoutUnit(shown.total.electors),
    contests: shown.contests.flatMap((figures) => {
      const contest = contests.find(({ id }) => id === figures.contestId);
      return contest ? [{ ...figures, contest }] : [];
    }),
    groups: shown.groups.flatMap((group) => {
      const at = places.find((place) => classPath(place) === group.path);
      return at ? [{ ...group, ...named(rules, at) }] : [];
    }),
    channels: showChannels(channelsOf(rows), secrecyNumber),
    course: samples.map(({ at, voted }) => ({ at, voted })),
  };
}

/** Rows of the same people, whatever they did, as one. */
export function cellsOf(rows: readonly TurnoutRow[]): readonly TurnoutCell[] {
  const cells = new Map<string, TurnoutCell>();
  for (const { contests, classes, votedIn, people } of rows) {
    const key = [...contests, '', ...classes].join(' ');
    const cell = cells.get(key) ?? { contests, classes, electors: 0, voted: 0, votedIn: new Map<ContestId, number>() };
    cells.set(key, {
      ...cell,
      electors: cell.electors + people,
      voted: cell.voted + (votedIn.length > 0 ? people : 0),
      votedIn: new Map(
        contests.map((id) => [id, (cell.votedIn.get(id) ?? 0) + (votedIn.includes(id) ? people : 0)] as const),
      ),
    });
  }
  return [...cells.values()];
}

function channelsOf(rows: readonly TurnoutRow[]): ReadonlyMap<TurnoutChannel, number> {
  const voted = new Map<TurnoutChannel, number>();
  for (const { channel, people } of rows) if (channel) voted.set(channel, (voted.get(channel) ?? 0) + people);
  return voted;
}

/** A constituency of one class is shown by its own name. */
function named({ constituencies }: Constitution, { constituency, class: { code, name } }: ClassPlace) {
  const isAlone = (constituencies.find((each) => each.code === constituency.code)?.classes.length ?? 0) === 1;
  const whole = constituency.name;
  return {
    constituencyCode: constituency.code,
    classCode: code,
    name: isAlone ? whole.en : `${whole.en}: ${name.en}`,
    nameCy: isAlone ? (whole.cy ?? whole.en) : `${whole.cy ?? whole.en}: ${name.cy ?? name.en}`,
  };
}

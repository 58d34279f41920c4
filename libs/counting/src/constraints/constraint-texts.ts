import { unreachable } from '#libs/basics';
import type { Language } from '../text/language.js';
import type { ConstraintGroup } from './constraint-group.js';
import type { ConstraintFault } from './constraints.js';

/** A group with its limits: “Women” (at least 2). */
export function constraintText({ name, atLeast, atMost }: ConstraintGroup, language: Language): string {
  const words = WORDS[language];
  const limits =
    atLeast !== undefined && atLeast === atMost
      ? [words.exactly(atLeast)]
      : [
          ...(atLeast === undefined ? [] : [words.atLeast(atLeast)]),
          ...(atMost === undefined ? [] : [words.atMost(atMost)]),
        ];
  return `“${name}” (${limits.join(', ')})`;
}

/** Why a contest cannot be held under its constraints, and what to do about it. */
export function constraintFaultText(fault: ConstraintFault, language: Language): string {
  const words = WORDS[language];
  switch (fault.code) {
    case 'tooManyGroups':
    case 'tooManySeats':
    case 'tooManyKinds':
      return words[fault.code](fault.found, fault.most);
    case 'nameMissing':
      return words.nameMissing;
    case 'nameTwice':
    case 'noLimit':
    case 'limitNotWhole':
    case 'leastAboveMost':
      return words[fault.code](fault.group.name);
    case 'unknownMembers':
    case 'membersTwice':
      return words[fault.code](fault.group.name, fault.members.join(', '));
    case 'impossibleFromTheStart':
      return words.impossible(
        fault.groups.map((group) => constraintText(group, language)).join('; '),
        fault.seats,
        fault.standing,
      );
    default:
      return unreachable(fault);
  }
}

/** The Welsh is to be read by a translator before a body publishes it. */
const WORDS = {
  en: {
    atLeast: (n: number) => `at least ${n}`,
    atMost: (n: number) => `at most ${n}`,
    exactly: (n: number) => `exactly ${n}`,
    tooManyGroups: (found: number, most: number) =>
      `There are ${found} groups. Constraints can have ${most} at most; join some, or drop those that cannot bind.`,
    tooManySeats: (found: number, most: number) =>
      `There are ${found} seats. With constraints there can be ${most} at most.`,
    tooManyKinds: (found: number, most: number) =>
      `The candidates belong to ${found} different combinations of groups. There can be ${most} at most; use fewer groups.`,
    nameMissing: 'A group has no name. Name it as the rules do, such as: Women.',
    nameTwice: (name: string) => `Two groups are called “${name}”. Give each its own name.`,
    noLimit: (name: string) => `“${name}” has no limit. Say how many of it are elected at least, at most, or both.`,
    limitNotWhole: (name: string) => `A limit of “${name}” is not a whole number. It should be 0 or more.`,
    leastAboveMost: (name: string) =>
      `“${name}” asks for more at least than it allows at most. Swap or correct the two.`,
    unknownMembers: (name: string, members: string) =>
      `“${name}” names candidates who do not exist: ${members}. Members are candidates’ numbers.`,
    membersTwice: (name: string, members: string) =>
      `“${name}” names candidates more than once: ${members}. Once is enough.`,
    impossible: (groups: string, seats: number, standing: number) =>
      `No choice among those who stand meets the constraints: ${groups}. Seats: ${seats}; candidates who stand: ${standing}. Stop before the poll and require a ruling, such as to invite more nominations, to leave a seat vacant, or to release it to all candidates.`,
  },
  cy: {
    atLeast: (n: number) => `o leiaf ${n}`,
    atMost: (n: number) => `ar y mwyaf ${n}`,
    exactly: (n: number) => `${n} yn union`,
    tooManyGroups: (found: number, most: number) =>
      `Nifer y grwpiau: ${found}. Y nifer mwyaf mewn cyfyngiadau yw ${most}; cyfunwch rai, neu hepgorwch y rhai na allant gyfyngu.`,
    tooManySeats: (found: number, most: number) =>
      `Nifer y seddi: ${found}. Gyda chyfyngiadau, y nifer mwyaf yw ${most}.`,
    tooManyKinds: (found: number, most: number) =>
      `Nifer y cyfuniadau gwahanol o grwpiau y mae’r ymgeiswyr yn perthyn iddynt: ${found}. Y nifer mwyaf yw ${most}; defnyddiwch lai o grwpiau.`,
    nameMissing: 'Nid oes enw gan un o’r grwpiau. Enwch ef fel y mae’r rheolau yn ei wneud, er enghraifft: Menywod.',
    nameTwice: (name: string) => `Mae dau grŵp o’r enw “${name}”. Rhowch ei enw ei hun i bob un.`,
    noLimit: (name: string) =>
      `Nid oes terfyn i “${name}”. Dywedwch faint ohono a etholir o leiaf, ar y mwyaf, neu’r ddau.`,
    limitNotWhole: (name: string) => `Nid yw un o derfynau “${name}” yn rhif cyfan. Dylai fod yn 0 neu fwy.`,
    leastAboveMost: (name: string) =>
      `Mae “${name}” yn gofyn am fwy o leiaf nag y mae’n ei ganiatáu ar y mwyaf. Cyfnewidiwch neu gywirwch y ddau.`,
    unknownMembers: (name: string, members: string) =>
      `Mae “${name}” yn enwi ymgeiswyr nad ydynt yn bod: ${members}. Rhifau ymgeiswyr yw’r aelodau.`,
    membersTwice: (name: string, members: string) =>
      `Mae “${name}” yn enwi ymgeiswyr fwy nag unwaith: ${members}. Mae unwaith yn ddigon.`,
    impossible: (groups: string, seats: number, standing: number) =>
      `Nid oes dewis ymhlith y rhai sy’n sefyll sy’n bodloni’r cyfyngiadau: ${groups}. Seddi: ${seats}; ymgeiswyr sy’n sefyll: ${standing}. Stopiwch cyn y bleidlais a gofynnwch am ddyfarniad, megis gwahodd rhagor o enwebiadau, gadael sedd yn wag, neu ei rhyddhau i bob ymgeisydd.`,
  },
} as const;

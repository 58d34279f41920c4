import { fraction } from '#libs/basics';
import type { Language } from '../text/language.js';
import type { ResolutionRule, Threshold } from './resolution-rule.js';

type Title = Readonly<Record<Language, string>>;

export const MAJORITY: Threshold = { kind: 'majority' };
/** At least 75% of the votes cast. */
export const SPECIAL: Threshold = share('atLeast', 3, 4);
export const TWO_THIRDS: Threshold = share('atLeast', 2, 3);
const OVER_HALF: Threshold = share('moreThan', 1, 2);

function share(comparison: 'atLeast' | 'moreThan', p: number, q: number): Threshold {
  return { kind: 'share', of: 'votesCast', comparison, share: fraction(p, q) };
}

function statutory(source: string, threshold: Threshold, limbs: Partial<ResolutionRule> = {}): ResolutionRule {
  return { source, threshold, weighting: { kind: 'oneMemberOneVote' }, turnout: [], consents: [], ...limbs };
}

const HALF_VOTED = { turnout: [{ counts: 'voting', atLeast: fraction(1, 2) }] } as const;

const CCBSA = 'Co-operative and Community Benefit Societies Act 2014';
const COMPANIES = 'Companies Act 2006';
const BUILDING = 'Building Societies Act 1986';

/** Decided by one vote. The statute fixes the threshold and one vote for each member who votes. */
export const SINGLE_FORMS = {
  'company-ordinary': {
    title: { en: 'Ordinary resolution of a company', cy: 'Penderfyniad cyffredin cwmni' },
    rule: statutory(`${COMPANIES}, s. 282`, MAJORITY),
  },
  'company-special': {
    title: { en: 'Special resolution of a company', cy: 'Penderfyniad arbennig cwmni' },
    rule: statutory(`${COMPANIES}, s. 283`, SPECIAL),
  },
  'company-ordinary-written': {
    title: { en: 'Written ordinary resolution of a company', cy: 'Penderfyniad cyffredin ysgrifenedig cwmni' },
    rule: statutory(`${COMPANIES}, s. 282(2)`, {
      kind: 'share',
      of: 'allMembers',
      comparison: 'moreThan',
      share: fraction(1, 2),
    }),
  },
  'company-special-written': {
    title: { en: 'Written special resolution of a company', cy: 'Penderfyniad arbennig ysgrifenedig cwmni' },
    rule: statutory(`${COMPANIES}, s. 283(2)`, {
      kind: 'share',
      of: 'allMembers',
      comparison: 'atLeast',
      share: fraction(3, 4),
    }),
  },
  'friendly-society-special': {
    title: { en: 'Special resolution of a friendly society', cy: 'Penderfyniad arbennig cymdeithas gyfeillgar' },
    rule: statutory('Friendly Societies Act 1992, Sch. 12, para. 7', SPECIAL),
  },
  'building-society-ordinary': {
    title: { en: 'Ordinary resolution of a building society', cy: 'Penderfyniad cyffredin cymdeithas adeiladu' },
    rule: statutory(`${BUILDING}, Sch. 2`, MAJORITY),
  },
  'building-society-special': {
    title: { en: 'Special resolution of a building society', cy: 'Penderfyniad arbennig cymdeithas adeiladu' },
    rule: statutory(`${BUILDING}, Sch. 2, para. 27`, SPECIAL),
  },
  'building-society-shareholders': {
    title: { en: 'Shareholding members’ resolution', cy: 'Penderfyniad yr aelodau cyfranddaliadol' },
    rule: statutory(`${BUILDING}, Sch. 2, para. 27A`, SPECIAL),
  },
  'building-society-borrowers': {
    title: { en: 'Borrowing members’ resolution', cy: 'Penderfyniad yr aelodau sy’n benthyca' },
    rule: statutory(`${BUILDING}, Sch. 2, para. 29`, MAJORITY),
  },
} as const satisfies Readonly<Record<string, { readonly title: Title; readonly rule: ResolutionRule }>>;

/** Decided by two meetings, the second 14 days to one month after the first. */
export const TWO_MEETING_FORMS = {
  'society-transfer': {
    title: {
      en: 'Amalgamation or transfer of engagements between societies',
      cy: 'Uno neu drosglwyddo ymrwymiadau rhwng cymdeithasau',
    },
    source: `${CCBSA}, s. 111`,
    first: statutory(`${CCBSA}, s. 111(2)(a)`, TWO_THIRDS),
    second: statutory(`${CCBSA}, s. 111(2)(c)`, OVER_HALF),
  },
  'society-conversion': {
    title: {
      en: 'Conversion into, amalgamation with or transfer to a company',
      cy: 'Trosi’n gwmni, uno â chwmni neu drosglwyddo iddo',
    },
    source: `${CCBSA}, s. 113`,
    first: statutory(`${CCBSA}, s. 113`, SPECIAL, HALF_VOTED),
    second: statutory(`${CCBSA}, s. 113`, OVER_HALF),
  },
} as const;

const SHAREHOLDERS = SINGLE_FORMS['building-society-shareholders'].rule;

/** Decided by the shareholding and the borrowing members of a building society, each for themselves. */
export const BUILDING_SOCIETY_FORMS = {
  'building-society-merger': {
    title: { en: 'Merger of building societies', cy: 'Uno cymdeithasau adeiladu' },
    source: `${BUILDING}, ss. 93–94`,
    shareholders: SHAREHOLDERS,
    /** Part of all qualified shareholders that must be in favour, unless holders by value are. */
    inFavour: null,
  },
  'building-society-conversion': {
    title: { en: 'Transfer of business to a new company', cy: 'Trosglwyddo busnes i gwmni newydd' },
    source: `${BUILDING}, Sch. 2, para. 30(2)`,
    shareholders: { ...SHAREHOLDERS, source: `${BUILDING}, Sch. 2, para. 30(2)`, ...HALF_VOTED },
    inFavour: null,
  },
  'building-society-takeover': {
    title: { en: 'Transfer of business to an existing company', cy: 'Trosglwyddo busnes i gwmni sy’n bodoli eisoes' },
    source: `${BUILDING}, Sch. 2, para. 30(3)`,
    shareholders: SHAREHOLDERS,
    inFavour: { members: fraction(1, 2), byValue: fraction(9, 10) },
  },
} as const;

export type SingleForm = keyof typeof SINGLE_FORMS;
export type TwoMeetingForm = keyof typeof TWO_MEETING_FORMS;
export type BuildingSocietyForm = keyof typeof BUILDING_SOCIETY_FORMS;

/** The keys of an object, with the names that `Object.keys` forgets. */
export const namesOf = <Named extends object>(named: Named): (keyof Named & string)[] =>
  Object.keys(named) as (keyof Named & string)[]; // only for objects of a closed shape

export const RESOLUTION_FORMS = [
  ...namesOf(SINGLE_FORMS),
  ...namesOf(TWO_MEETING_FORMS),
  ...namesOf(BUILDING_SOCIETY_FORMS),
];

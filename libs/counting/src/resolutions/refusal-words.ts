import type { Language } from '../text/language.js';
import type { Refusal, RefusalCode } from './refusal.js';
import { fillIn } from './sentence.js';

type Words = Readonly<Record<Language, string>>;

/** What is wrong and what would be right. `{at}` is the field. */
const WORDS: Readonly<Record<RefusalCode, Words>> = {
  NOT_JSON: {
    en: 'Line {line}: this is not JSON. A comma, quotation mark or bracket is missing or too many near here.',
    cy: 'Llinell {line}: nid JSON yw hwn. Mae coma, dyfynnod neu fraced ar goll neu’n ormod yn agos yma.',
  },
  FILE_TOO_LONG: {
    en: 'The file has {given} characters; it may have {most}.',
    cy: 'Mae {given} o nodau yn y ffeil; caiff fod â {most}.',
  },
  MISSING: { en: '{at} is missing.', cy: 'Mae {at} ar goll.' },
  UNKNOWN_SETTING: { en: '{at}: there is no such setting.', cy: '{at}: nid oes gosodiad o’r fath.' },
  SETTING_TWICE: {
    en: 'Line {line}: “{at}” is given twice; say it once.',
    cy: 'Llinell {line}: rhoddwyd “{at}” ddwywaith; dywedwch ef unwaith.',
  },
  WRONG_KIND: {
    en: '{at} is of the wrong kind; see the example in --help ({kind}).',
    cy: '{at}: y math anghywir; gweler yr enghraifft yn --help ({kind}).',
  },
  NOT_ONE_OF: { en: '{at} should be one of: {choices}.', cy: 'Dylai {at} fod yn un o: {choices}.' },
  OUT_OF_RANGE: {
    en: '{at} is empty, or too short or too long.',
    cy: 'Mae {at} yn wag, neu’n rhy fyr neu’n rhy hir.',
  },
  NOT_A_FRACTION: {
    en: '{at} should be an exact share in quotation marks, such as "3/4", "0.75" or "75%".',
    cy: 'Dylai {at} fod yn gyfran union mewn dyfynodau, megis "3/4", "0.75" neu "75%".',
  },
  NOT_WITH: {
    en: '{at} cannot be given together with {form}. A society’s own weighing goes into alsoRequired.',
    cy: 'Ni ellir rhoi {at} gyda {form}. Mae pwyso’r gymdeithas ei hun yn mynd i alsoRequired.',
  },
  NOT_A_COUNT: {
    en: '{at} is {given}; it should be a whole number from {least} to {most}.',
    cy: '{at} yw {given}; dylai fod yn rhif cyfan o {least} i {most}.',
  },
  VOTES_EXCEED_ELIGIBLE: {
    en: '{at}: there are {votes} votes, but only {eligible} could be cast.',
    cy: '{at}: mae {votes} o bleidleisiau, ond dim ond {eligible} y gellid eu bwrw.',
  },
  ELIGIBLE_MISSING: {
    en: '{at} is missing: the rule needs the number who could vote.',
    cy: 'Mae {at} ar goll: mae ar y rheol angen nifer y rhai a allai bleidleisio.',
  },
  VALUE_EXCEEDS_ALL: {
    en: '{at}: more value is in favour than there is in all.',
    cy: '{at}: mae mwy o werth o blaid nag sydd i gyd.',
  },
  CLASS_UNKNOWN: {
    en: '{at}: the rule has no class “{id}”.',
    cy: '{at}: nid oes dosbarth “{id}” yn y rheol.',
  },
  CLASS_MISSING: {
    en: '{at}: class “{id}” of the rule is missing. If nobody voted, give it with 0.',
    cy: '{at}: mae dosbarth “{id}” y rheol ar goll. Os na phleidleisiodd neb, rhowch ef â 0.',
  },
  ID_TWICE: { en: '{at}: “{id}” is given twice.', cy: '{at}: rhoddwyd “{id}” ddwywaith.' },
  CLASSES_NEEDED: {
    en: '{at}: the rule is about classes, so it needs "classes" with the votes of each.',
    cy: '{at}: mae’r rheol yn ymwneud â dosbarthiadau, felly mae angen "classes" gyda phleidleisiau pob un.',
  },
  DELEGATES_NEEDED: {
    en: '{at}: the rule is about delegates, so it needs "delegates".',
    cy: '{at}: mae’r rheol yn ymwneud â chynrychiolwyr, felly mae angen "delegates".',
  },
  NO_WEIGHT: {
    en: '{at}: “{id}” has no votes, and no size band gives it any.',
    cy: '{at}: nid oes pleidleisiau gan “{id}”, ac nid oes band maint yn rhoi rhai.',
  },
  BANDS_OUT_OF_ORDER: {
    en: '{at}: size bands go from small to large, and only the last may be without upTo.',
    cy: '{at}: mae bandiau maint yn mynd o fach i fawr, a dim ond yr olaf a gaiff fod heb upTo.',
  },
  WEIGHTS_NOT_ONE: {
    en: '{at}: the weights add up to {sum}; they must add up to exactly 1 (100%).',
    cy: '{at}: cyfanswm y pwysau yw {sum}; rhaid iddo fod yn union 1 (100%).',
  },
  CAPS_BELOW_ONE: {
    en: '{at}: every class is capped and the caps add up to {sum}, so nobody could reach the whole.',
    cy: '{at}: mae cap ar bob dosbarth a’u cyfanswm yw {sum}, felly ni allai neb gyrraedd y cyfan.',
  },
  SHARE_OUT_OF_RANGE: {
    en: '{at} is {share}; it should be a part of the whole, at most 1 (100%).',
    cy: '{at} yw {share}; dylai fod yn rhan o’r cyfan, 1 (100%) ar y mwyaf.',
  },
  ALL_MEMBERS_UNWEIGHTED: {
    en: '{at}: a share of all members can only be asked where everyone’s vote counts the same.',
    cy: '{at}: dim ond lle mae pleidlais pawb yn cyfrif yr un fath y gellir gofyn am gyfran o’r holl aelodau.',
  },
  NOT_A_DATE: {
    en: '{at} is “{given}”; it should be a day such as 2027-03-02.',
    cy: '{at} yw “{given}”; dylai fod yn ddiwrnod megis 2027-03-02.',
  },
  SECOND_WITHOUT_FIRST: {
    en: '{at}: there is no second meeting without a first.',
    cy: '{at}: nid oes ail gyfarfod heb gyfarfod cyntaf.',
  },
  SECOND_MISSING: {
    en: '{at}: the second meeting is still to be held, from {earliest} to {latest}.',
    cy: '{at}: nid yw’r ail gyfarfod wedi’i gynnal eto, o {earliest} i {latest}.',
  },
  TOO_MANY_PLAYERS: {
    en: '{at}: there are {given}; power can be worked out for up to {most}.',
    cy: '{at}: mae {given}; gellir cyfrifo pŵer ar gyfer hyd at {most}.',
  },
  WEIGHTS_TOO_FINE: {
    en: '{at}: the weights are too fine to be counted exactly; use simpler fractions.',
    cy: '{at}: mae’r pwysau’n rhy fân i’w cyfrif yn union; defnyddiwch ffracsiynau symlach.',
  },
  TOO_MUCH_WORK: {
    en: '{at}: too many voters with too many different weights to count their coalitions.',
    cy: '{at}: gormod o bleidleiswyr â gormod o bwysau gwahanol i gyfrif eu clymbleidiau.',
  },
  NO_PLAYERS: { en: '{at}: there is nobody who votes.', cy: '{at}: nid oes neb sy’n pleidleisio.' },
};

/** One refusal as a sentence that names the field. */
export const resolutionRefusalText = ({ code, at, figures }: Refusal, language: Language): string =>
  fillIn(WORDS[code][language], { ...figures, at: at === '' ? '—' : at }, language);

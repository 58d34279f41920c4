import { unreachable } from '#libs/basics';
import type { CandidateNumber } from '../candidate.js';
import type { Language } from '../text/language.js';
import { lotOrder, lotText } from './lot-order.js';
import type { OrderRefusal } from './lot-order.js';
import { commitmentOf, commitmentText, LONGEST_SEED, SHORTEST_COMMITTED_SEED } from './seed.js';
import type { CommitmentRefusal, LotSeed, SeedRefusal } from './seed.js';

/** What is wrong with a seed, a commitment or an order, and what would be right. */
export function lotRefusalText(refusal: SeedRefusal | CommitmentRefusal | OrderRefusal, language: Language): string {
  const words = WORDS[language];
  switch (refusal.kind) {
    case 'seedFaulty':
      return `${words.seed[refusal.fault]} ${words.seedRule}`;
    case 'commitmentFaulty':
      return words.commitmentFaulty;
    case 'commitmentDiffers':
      return words.commitmentDiffers(refusal.published, refusal.computed);
    case 'orderFaulty':
      return [
        ...(refusal.unknown.length > 0 ? [words.unknown(refusal.unknown.join(', '))] : []),
        ...(refusal.repeated.length > 0 ? [words.repeated(refusal.repeated.join(', '))] : []),
        ...(refusal.missing.length > 0 ? [words.missing(refusal.missing.join(', '))] : []),
        words.orderRule,
      ].join(' ');
    default:
      return unreachable(refusal);
  }
}

/**
 * The order that follows from a revealed seed, and how anyone can repeat it with nothing but a tool for SHA-256.
 *
 * @param candidates how many there are, withdrawn ones included, 1 to 255
 * @param nameOf     a candidate's name, if names are known
 */
export function explainLotOrder(
  {
    seed,
    candidates,
    nameOf,
  }: {
    readonly seed: LotSeed;
    readonly candidates: number;
    readonly nameOf?: (candidate: CandidateNumber) => string;
  },
  language: Language,
): string {
  const words = WORDS[language];
  const { order, lines } = lotOrder(seed, candidates);
  const width = `${candidates}`.length;
  const [first = 1] = order;
  return [
    words.title,
    '',
    words.revealed(seed),
    words.check,
    `  ${command(commitmentText(seed))}`,
    `  ${commitmentOf(seed)}`,
    '',
    words.hash(first),
    `  ${command(lotText(seed, first))}`,
    words.sort,
    '',
    ...lines.map(({ candidate, digest }, i) => {
      const place = `${i + 1}.`.padStart(width + 1);
      const name = nameOf === undefined ? '' : `  ${nameOf(candidate)}`;
      return `  ${place} ${words.candidate} ${`${candidate}`.padStart(width)}  ${digest}${name}`;
    }),
    '',
    words.use,
  ].join('\n');
}

/** For a Unix shell; a quote in the text is closed, escaped and opened again. */
const command = (text: string): string => `printf '%s' '${text.replaceAll(`'`, String.raw`'\''`)}' | sha256sum`;

/** The Welsh is to be read by a translator before a body publishes it. */
const WORDS = {
  en: {
    title: 'The order that decides ties',
    revealed: (seed: string) => `The seed, now revealed: ${seed}`,
    check: 'The SHA-256 of this text must be the commitment that was published before nominations closed:',
    hash: (candidate: number) =>
      `For each candidate, write quorate-lots-1: then the seed, a colon and the candidate’s number, and take the SHA-256 of that text. For candidate ${candidate} (on a Mac, shasum -a 256 in place of sha256sum):`,
    sort: 'Put the candidates in the order of the results. Compare them from the left, like words in a dictionary; 0 to 9 come before a to f:',
    candidate: 'candidate',
    use: 'Where candidates tie and nothing else decides, the one who stands earlier here wins: their surplus goes first, or they are elected. The one who stands last of those tied is excluded.',
    seed: {
      tooShort: 'The seed is too short: others could find it by trying.',
      tooLong: `The seed is too long to be copied by hand without a slip.`,
      notPlainText:
        'The seed has a character that two keyboards or programs may write differently, such as an accent, a curly quote or a tab.',
      spaceAtEnd: 'The seed begins or ends with a space, which nobody sees when they copy it.',
    },
    seedRule: `A seed is at most ${LONGEST_SEED} plain characters (letters without accents, digits, spaces between them, signs of an English keyboard), and at least ${SHORTEST_COMMITTED_SEED} where it is kept secret behind a commitment, for example 50 rolls of a die written down, or the output of: openssl rand -hex 16`,
    commitmentFaulty: 'A commitment is 64 digits 0 to 9 and a to f. Copy it again from where it was published.',
    commitmentDiffers: (published: string, computed: string) =>
      `This is not the seed that was committed. Published: ${published}. From this seed: ${computed}. Compare the seed character by character; if it stays different, ties must be decided by lots drawn by hand in front of witnesses.`,
    unknown: (candidates: string) => `There is no candidate ${candidates}.`,
    repeated: (candidates: string) => `Named more than once: ${candidates}.`,
    missing: (candidates: string) => `Not named: ${candidates}.`,
    orderRule: 'An order drawn by hand names each candidate once, by number, withdrawn candidates too.',
  },
  cy: {
    title: 'Y drefn sy’n penderfynu pan fydd ymgeiswyr yn gyfartal',
    revealed: (seed: string) => `Yr hedyn, sydd bellach wedi’i ddatgelu: ${seed}`,
    check: 'Rhaid mai SHA-256 y testun hwn yw’r ymrwymiad a gyhoeddwyd cyn i’r enwebiadau gau:',
    hash: (candidate: number) =>
      `Ar gyfer pob ymgeisydd, ysgrifennwch quorate-lots-1: wedyn yr hedyn, colon a rhif yr ymgeisydd, a chymerwch SHA-256 y testun hwnnw. Ar gyfer ymgeisydd ${candidate} (ar Mac, shasum -a 256 yn lle sha256sum):`,
    sort: 'Rhowch yr ymgeiswyr yn nhrefn y canlyniadau. Cymharwch nhw o’r chwith, fel geiriau mewn geiriadur; daw 0 i 9 cyn a i f:',
    candidate: 'ymgeisydd',
    use: 'Pan fydd ymgeiswyr yn gyfartal ac nad oes dim arall yn penderfynu, yr un sydd gynharaf yma sy’n ennill: trosglwyddir gwarged yr ymgeisydd hwnnw yn gyntaf, neu fe’i hetholir. Eithrir yr un sydd olaf o’r rhai cyfartal.',
    seed: {
      tooShort: 'Mae’r hedyn yn rhy fyr: gallai eraill ddod o hyd iddo drwy gynnig.',
      tooLong: 'Mae’r hedyn yn rhy hir i’w gopïo â llaw heb lithriad.',
      notPlainText:
        'Mae nod yn yr hedyn y gallai dau fysellfwrdd neu raglen ei ysgrifennu’n wahanol, megis acen, dyfynod crwm neu dab.',
      spaceAtEnd: 'Mae’r hedyn yn dechrau neu’n gorffen â bwlch, nad oes neb yn ei weld wrth gopïo.',
    },
    seedRule: `Mae hedyn yn ${LONGEST_SEED} o nodau plaen ar y mwyaf (llythrennau heb acenion, digidau, bylchau rhyngddynt, arwyddion bysellfwrdd Saesneg), a ${SHORTEST_COMMITTED_SEED} o leiaf lle cedwir ef yn gyfrinach y tu ôl i ymrwymiad, er enghraifft 50 tafliad dis wedi’u nodi, neu allbwn: openssl rand -hex 16`,
    commitmentFaulty: 'Mae ymrwymiad yn 64 o ddigidau 0 i 9 ac a i f. Copïwch ef eto o’r man lle y’i cyhoeddwyd.',
    commitmentDiffers: (published: string, computed: string) =>
      `Nid hwn yw’r hedyn yr ymrwymwyd iddo. Cyhoeddwyd: ${published}. O’r hedyn hwn: ${computed}. Cymharwch yr hedyn nod wrth nod; os yw’n dal yn wahanol, rhaid bwrw coelbren â llaw o flaen tystion.`,
    unknown: (candidates: string) => `Nid oes ymgeisydd ${candidates}.`,
    repeated: (candidates: string) => `Enwyd fwy nag unwaith: ${candidates}.`,
    missing: (candidates: string) => `Heb eu henwi: ${candidates}.`,
    orderRule:
      'Mae trefn a dynnwyd â llaw yn enwi pob ymgeisydd unwaith, yn ôl rhif, gan gynnwys y rhai a dynnodd yn ôl.',
  },
} as const;

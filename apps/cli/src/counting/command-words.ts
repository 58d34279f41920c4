import type { Language } from '#libs/counting';

/** What the commands that count say besides what they count, in one language. Files are named as the person named them. */
export interface CommandWords {
  readonly cannotBeCounted: (file: string, how: string) => string;
  readonly cannotBeWorkedOut: (file: string) => string;
  /** Why a file cannot be opened; what follows its name and a colon. */
  readonly files: {
    readonly missing: string;
    readonly isFolder: string;
    readonly isThere: string;
    readonly otherwise: (code: string) => string;
  };
  readonly noSeats: (file: string) => string;
  readonly noSuchRon: (ron: number, candidates: number) => string;
  readonly ifLotFell: (names: string, lotsFile: string) => string;
  readonly lotElsewhere: (recorded: number, needed: number) => string;
  readonly lotNotNeeded: (stage: number, names: string) => string;
  readonly drawnBySeed: (seed: string) => string;
  readonly asPublished: (stages: number) => string;
  readonly notAsPublished: (differences: number) => string;
  readonly wholeCount: string;
  readonly stage: (number: number) => string;
  readonly difference: (where: string, published: string, counted: string) => string;
  readonly noFormat: (target: string) => string;
  readonly noPlace: { readonly seats: (format: string) => string; readonly titleAndSeats: (format: string) => string };
  readonly converted: (file: string, figures: ConvertedFigures) => string;
  readonly secretSeed: (seed: string) => string;
  readonly commitment: (commitment: string) => string;
  readonly isCommitted: string;
  readonly howManyCandidates: string;
  readonly otherCandidates: (file: string, listed: number, given: number) => string;
}

interface ConvertedFigures {
  readonly papers: number;
  readonly kinds: number;
  readonly candidates: number;
  readonly from: string;
  readonly to: string;
}

const english: CommandWords = {
  cannotBeCounted: (file, how) => `${file} cannot be counted (${how}):`,
  cannotBeWorkedOut: (file) => `${file} cannot be worked out:`,
  files: {
    missing: 'there is no such file',
    isFolder: 'it is a folder',
    isThere: 'it is there already; remove it first, or write elsewhere',
    otherwise: (code) => `it cannot be read or written (${code})`,
  },
  noSeats: (file) => `${file} does not say how many seats there are. Add --seats.`,
  noSuchRon: (ron, candidates) => `--ron ${ron}: there are only ${candidates} candidates.`,
  ifLotFell: (names, lotsFile) => `If the lot fell on ${names}, the file for --lots would be: ${lotsFile}`,
  lotElsewhere: (recorded, needed) =>
    `A lot between them is recorded for stage ${recorded}. If it was drawn for this tie, record it for stage ${needed}.`,
  lotNotNeeded: (stage, names) => `the lot for stage ${stage} between ${names} was not needed`,
  drawnBySeed: (seed) => `lots were drawn by the random seed ${seed} (to count again alike: --seed ${seed})`,
  asPublished: (stages) => `As published: every figure of ${stages} ${stages === 1 ? 'stage' : 'stages'}.`,
  notAsPublished: (differences) =>
    `NOT as published: ${differences} ${differences === 1 ? 'difference' : 'differences'}.`,
  wholeCount: 'whole count',
  stage: (number) => `stage ${number}`,
  difference: (where, published, counted) => `${where}: published ${published}, counted ${counted}`,
  noFormat: (target) => `${target}: its name does not say which format to write. Add --to.`,
  noPlace: {
    seats: (format) => `${format} has no place for seats`,
    titleAndSeats: (format) => `${format} has no place for title and seats`,
  },
  converted: (file, { papers, kinds, candidates, from, to }) =>
    `${file}: ${papers} papers of ${kinds} kinds, ${candidates} candidates (${from} to ${to})`,
  secretSeed: (seed) => `Seed (keep it secret until nominations have closed, and do not lose it): ${seed}`,
  commitment: (commitment) => `Commitment (publish it before nominations close): ${commitment}`,
  isCommitted: 'This is the seed that was committed.',
  howManyCandidates: 'Say how many candidates there are with --candidates, or name the election’s file with --names.',
  otherCandidates: (file, listed, given) =>
    `${file} has ${listed} candidates and not ${given}. Correct --candidates, or drop it.`,
};

const welsh: CommandWords = {
  cannotBeCounted: (file, how) => `Ni ellir cyfrif ${file} (${how}):`,
  cannotBeWorkedOut: (file) => `Ni ellir gweithio allan ${file}:`,
  files: {
    missing: 'nid oes ffeil o’r fath',
    isFolder: 'ffolder yw hi',
    isThere: 'mae hi yno eisoes; tynnwch hi oddi yno yn gyntaf, neu ysgrifennwch i rywle arall',
    otherwise: (code) => `ni ellir ei darllen na’i hysgrifennu (${code})`,
  },
  noSeats: (file) => `Nid yw ${file} yn dweud faint o seddi sydd. Ychwanegwch --seats.`,
  noSuchRon: (ron, candidates) => `--ron ${ron}: dim ond ${candidates} ymgeisydd sydd.`,
  ifLotFell: (names, lotsFile) =>
    `Pe bai’r coelbren wedi disgyn ar ${names}, dyma fyddai’r ffeil ar gyfer --lots: ${lotsFile}`,
  lotElsewhere: (recorded, needed) =>
    `Mae coelbren rhyngddynt wedi’i gofnodi ar gyfer cam ${recorded}. Os bwriwyd ef i dorri’r ddadl hon, cofnodwch ef ar gyfer cam ${needed}.`,
  lotNotNeeded: (stage, names) => `nid oedd angen y coelbren ar gyfer cam ${stage} rhwng ${names}`,
  drawnBySeed: (seed) => `bwriwyd coelbrennau yn ôl yr hedyn ar hap ${seed} (i gyfrif eto yr un fath: --seed ${seed})`,
  asPublished: (stages) => `Fel y’i cyhoeddwyd: pob ffigur mewn ${stages} cam.`,
  notAsPublished: (differences) => `NID fel y’i cyhoeddwyd: ${differences} gwahaniaeth.`,
  wholeCount: 'y cyfrif cyfan',
  stage: (number) => `cam ${number}`,
  difference: (where, published, counted) => `${where}: cyhoeddwyd ${published}, cyfrifwyd ${counted}`,
  noFormat: (target) => `${target}: nid yw ei henw’n dweud pa fformat i’w ysgrifennu. Ychwanegwch --to.`,
  noPlace: {
    seats: (format) => `nid oes lle yn ${format} i’r seddi`,
    titleAndSeats: (format) => `nid oes lle yn ${format} i’r teitl a’r seddi`,
  },
  converted: (file, { papers, kinds, candidates, from, to }) =>
    `${file}: nifer y papurau ${papers}, mathau ${kinds}, ymgeiswyr ${candidates} (${from} i ${to})`,
  secretSeed: (seed) =>
    `Hedyn (cadwch ef yn gyfrinachol nes bod yr enwebiadau wedi cau, a pheidiwch â’i golli): ${seed}`,
  commitment: (commitment) => `Ymrwymiad (cyhoeddwch ef cyn i’r enwebiadau gau): ${commitment}`,
  isCommitted: 'Hwn yw’r hedyn yr ymrwymwyd iddo.',
  howManyCandidates: 'Dywedwch faint o ymgeiswyr sydd gyda --candidates, neu enwch ffeil yr etholiad gyda --names.',
  otherCandidates: (file, listed, given) =>
    `Nifer yr ymgeiswyr yn ${file} yw ${listed}, nid ${given}. Cywirwch --candidates, neu hepgorwch ef.`,
};

export const wordsOf = (language: Language): CommandWords => (language === 'cy' ? welsh : english);

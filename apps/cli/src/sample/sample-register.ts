/** Where made-up members belong, by the codes of the constitution. */
export interface SampleClass {
  readonly constituency: string;
  readonly class: string;
}

export interface SampleRegisterOptions {
  /** Members without a fault. */
  readonly members: number;
  /** Members are dealt out to them in turn; one class takes all. */
  readonly classes: readonly [SampleClass, ...SampleClass[]];
  /** The same seed gives the same file, byte for byte. */
  readonly seed: number;
  /** Whether rows with deliberate faults, one or two of each kind, stand among them. */
  readonly faults?: boolean;
}

export interface SampleRegister {
  /** CSV in UTF-8, except for the row whose fault is that it is not. */
  readonly bytes: Uint8Array;
  /** The rows with faults, by the line on which they begin, and the code of the fault. */
  readonly faulty: readonly { readonly line: number; readonly code: string }[];
}

interface SampleRow {
  readonly text: string | Uint8Array;
  readonly code?: string;
  readonly lines?: number;
}

const HEADINGS =
  'Member number,Given name,Family name,E-mail,Date of birth,Constituency,Class,Joined on,Language,Status';

/**
 * A register of people who are plainly placeholders, "Sample Member 00001" and so on, at example.org. All are of age to
 * vote on any day from 2024 on.
 */
export function sampleRegisterCsv({ members, classes, seed, faults = false }: SampleRegisterOptions): SampleRegister {
  const random = seededRandom(seed);
  const rows: SampleRow[] = Array.from({ length: members }, (_, i) => ({
    text: cellsOf(sampleMember(i + 1, classes[i % classes.length] ?? classes[0], random)),
  }));
  if (faults) {
    const wrong = faultyRows(classes[0]);
    const gap = Math.max(1, Math.floor(members / (wrong.length + 1)));
    wrong.forEach((row, i) => rows.splice((gap + 1) * (i + 1) - 1, 0, row));
  }
  const faulty: { line: number; code: string }[] = [];
  const pieces: Uint8Array[] = [Buffer.from(`${HEADINGS}\r\n`)];
  let line = 2;
  for (const { text, code, lines = 1 } of rows) {
    if (code !== undefined) faulty.push({ line, code });
    pieces.push(typeof text === 'string' ? Buffer.from(text) : text, Buffer.from('\r\n'));
    line += lines;
  }
  return { bytes: Buffer.concat(pieces), faulty };
}

interface SampleMember {
  readonly memberNo: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly dateOfBirth: string;
  readonly constituency: string;
  readonly class: string;
  readonly joinedOn: string;
  readonly language: string;
  readonly status: string;
}

const cellsOf = (member: SampleMember): string =>
  [
    member.memberNo,
    member.givenName,
    member.familyName,
    member.email,
    member.dateOfBirth,
    member.constituency,
    member.class,
    member.joinedOn,
    member.language,
    member.status,
  ].join(',');

function sampleMember(number: number, at: SampleClass, random: (below: number) => number): SampleMember {
  const five = String(number).padStart(5, '0');
  return {
    memberNo: `M${five}`,
    givenName: 'Sample',
    familyName: `Member ${five}`,
    email: `sample.member.${five}@example.org`,
    dateOfBirth: day(1940 + random(67), random),
    constituency: at.constituency,
    class: at.class,
    joinedOn: day(2012 + random(12), random),
    language: random(5) === 0 ? 'cy' : 'en',
    status: 'active',
  };
}

const two = (number: number): string => String(number).padStart(2, '0');
const day = (year: number, random: (below: number) => number): string =>
  `${year}-${two(1 + random(12))}-${two(1 + random(28))}`;

/** One row for each fault that a row can have by itself, two where it takes two. */
function faultyRows(at: SampleClass): readonly SampleRow[] {
  const base = (place: number): SampleMember => ({
    memberNo: `F${two(place)}`,
    givenName: 'Faulty',
    familyName: `Sample ${two(place)}`,
    email: `faulty.sample.${two(place)}@example.org`,
    dateOfBirth: `1970-01-${two(place)}`,
    constituency: at.constituency,
    class: at.class,
    joinedOn: '2020-01-01',
    language: 'en',
    status: 'active',
  });
  const wrong = (code: string, place: number, change: Partial<SampleMember>): SampleRow => ({
    code,
    text: cellsOf({ ...base(place), ...change }),
  });
  const twin = { givenName: 'Twin', familyName: 'Sample', dateOfBirth: '1980-02-29' };
  return [
    wrong('BAD_DAY', 1, { dateOfBirth: '1970-02-30' }),
    wrong('BORN_IN_FUTURE', 2, { dateOfBirth: '2999-01-01' }),
    wrong('BORN_TOO_EARLY', 3, { dateOfBirth: '1790-01-01' }),
    wrong('JOINED_IN_FUTURE', 4, { joinedOn: '2999-01-01' }),
    wrong('UNKNOWN_CLASS', 5, { class: 'no-such-class' }),
    wrong('BAD_EMAIL', 6, { email: 'no at sign' }),
    wrong('UNKNOWN_LANGUAGE', 7, { language: 'tlh' }),
    wrong('UNKNOWN_STATUS', 8, { status: 'perhaps' }),
    wrong('ENDED_NOT_A_MEMBER', 9, { status: 'ended' }),
    wrong('MISSING', 10, { memberNo: '' }),
    wrong('TOO_LONG', 11, { familyName: 'x'.repeat(101) }),
    wrong('CONTROL_CHARACTER', 12, { givenName: 'Fau\u0007lty' }),
    wrong('QUOTE_IN_CELL', 13, { givenName: '"Faulty" or not' }),
    wrong('WRONG_NUMBER_OF_CELLS', 14, { familyName: 'Sample, with a comma' }),
    { ...wrong('ROW_RUNS_ON', 15, { givenName: '"Faulty\r\nSample"' }), lines: 2 },
    { code: 'BAD_ENCODING', text: Buffer.from(cellsOf({ ...base(16), givenName: 'Fa\u00fclty' }), 'latin1') },
    wrong('NUMBER_TWICE', 17, {}),
    wrong('NUMBER_TWICE', 18, { memberNo: 'F17' }),
    wrong('POSSIBLE_DUPLICATE', 19, twin),
    wrong('POSSIBLE_DUPLICATE', 20, twin),
  ];
}

/** A small generator for made-up data only (mulberry32); numbers from 0 to below `below`. */
function seededRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Every examination of the database by name, and what it proves. */
export const EXAMINATIONS = {
  audit: {
    en: 'The audit trail is one unbroken chain from its first event.',
    cy: 'Mae’r trywydd archwilio’n un gadwyn ddi-dor o’i ddigwyddiad cyntaf.',
  },
  definition: {
    en: 'Titles, hours, rules, contests, seats and candidates in the tables are those of the frozen definition.',
    cy: 'Mae teitlau, oriau, rheolau, gornestau, seddi ac ymgeiswyr y tablau yr un fath â’r diffiniad a rewyd.',
  },
  constitution: {
    en: 'The constitution version that the definition names is the one that was adopted.',
    cy: 'Y fersiwn o’r cyfansoddiad y mae’r diffiniad yn ei henwi yw’r un a fabwysiadwyd.',
  },
  state: {
    en: 'The state of the election is the one that its records and counts have reached.',
    cy: 'Cyflwr yr etholiad yw’r un y mae ei gofnodion a’i gyfrifon wedi’i gyrraedd.',
  },
  roll: {
    en: 'The roll holds exactly the members, verdicts and reasons that were frozen.',
    cy: 'Mae’r gofrestr yn cynnwys yn union yr aelodau, y dyfarniadau a’r rhesymau a rewyd.',
  },
  setup: {
    en: 'The beginning of the public record is made from this definition, this roll, these keys and these credentials.',
    cy: 'Gwnaed dechrau’r cofnod cyhoeddus o’r diffiniad hwn, y gofrestr hon, yr allweddi hyn a’r manylion hyn.',
  },
  rights: {
    en: 'Voting rights are those that were issued, one for each elector, each bound to one public credential.',
    cy: 'Yr hawliau pleidleisio yw’r rhai a roddwyd, un i bob etholwr, pob un ynghlwm wrth un manylyn cyhoeddus.',
  },
  keys: {
    en: 'Ceremonies and promises of key-holders are those of the audit trail and the record.',
    cy: 'Seremonïau ac addewidion deiliaid yr allweddi yw rhai’r trywydd archwilio a’r cofnod.',
  },
  mixers: {
    en: 'The mixers in the tables are those of the frozen definition.',
    cy: 'Cymysgwyr y tablau yw rhai’r diffiniad a rewyd.',
  },
  challenged: {
    en: 'No ballot that was opened to check a device is in the box.',
    cy: 'Nid oes yn y blwch bapur a agorwyd i wirio dyfais.',
  },
  codes: {
    en: 'Whoever makes the codes is named as in the definition, and vouches for exactly these lists.',
    cy: 'Mae pwy bynnag sy’n gwneud y codau wedi’i enwi fel yn y diffiniad, ac yn gwarantu’r union restrau hyn.',
  },
  'roll-log': {
    en: 'Codes were blocked and replaced as the public roll log and the audit trail say, and no vote came in two ways.',
    cy: 'Cafodd codau eu rhwystro a’u disodli fel y dywed y log cofrestr cyhoeddus a’r trywydd archwilio, ac ni ddaeth yr un bleidlais mewn dwy ffordd.',
  },
  marks: {
    en: 'A right is marked as used exactly where a ballot of its credential stands.',
    cy: 'Mae hawl wedi’i nodi fel un a ddefnyddiwyd yn union lle mae papur ei manylyn yn sefyll.',
  },
  box: {
    en: 'Every ballot bears its own receipt and its place; none is unsealed but those that were refused.',
    cy: 'Mae pob papur yn dwyn ei dderbynneb ei hun a’i le; nid oes dim heb ei selio ond y rhai a wrthodwyd.',
  },
  batches: {
    en: 'The sealed batches are chained without a gap and hold exactly the ballots of the box.',
    cy: 'Mae’r sypiau wedi’u cadwyno heb fwlch ac yn cynnwys yn union bapurau’r blwch.',
  },
  'published-roots': {
    en: 'The roots that left the database while votes came in are those of the sealed batches.',
    cy: 'Y gwreiddiau a adawodd y gronfa ddata tra oedd pleidleisiau’n dod i mewn yw rhai’r sypiau.',
  },
  record: {
    en: 'The public record written from the tables passes every strict rule as far as the election has come.',
    cy: 'Mae’r cofnod cyhoeddus a ysgrifennir o’r tablau’n bodloni pob rheol lem hyd at y cam a gyrhaeddwyd.',
  },
  count: {
    en: 'Counting the record again, with each lot in turn, gives every stored count.',
    cy: 'Mae cyfrif y cofnod eto, gyda phob coelbren yn ei dro, yn rhoi pob cyfrif a gadwyd.',
  },
  declaration: {
    en: 'The declaration says what the counts and records say; another person approved exactly that.',
    cy: 'Mae’r datganiad yn dweud yr hyn y mae’r cyfrifon a’r cofnodion yn ei ddweud; cymeradwyodd person arall hynny’n union.',
  },
  bundle: {
    en: 'The evidence that is published is the evidence that was built.',
    cy: 'Y dystiolaeth a gyhoeddir yw’r dystiolaeth a luniwyd.',
  },
  approvals: {
    en: 'What two people decide was put forward by one and decided by another, and the poll was opened as approved.',
    cy: 'Rhoddwyd ymlaen gan un a phenderfynwyd gan arall yr hyn y mae dau berson yn ei benderfynu, ac agorwyd y bleidlais fel y’i cymeradwywyd.',
  },
  turnout: {
    en: 'The totals kept of the turnout are of whole hours of the poll, never fall and never exceed the roll.',
    cy: 'Mae cyfansymiau’r nifer a bleidleisiodd o oriau cyfan y bleidlais, nid ydynt byth yn gostwng nac yn fwy na’r gofrestr.',
  },
  story: {
    en: 'Every step that the tables show stands in the audit trail as it was taken, and no other.',
    cy: 'Mae pob cam a ddengys y tablau yn y trywydd archwilio fel y’i cymerwyd, a dim un arall.',
  },
} as const;
export type ExaminationName = keyof typeof EXAMINATIONS;

export interface ExaminationFinding {
  readonly name: ExaminationName;
  /** uuid of the contest it is about, if it is about one. */
  readonly contest?: string;
  /** `alarm`: nothing is wrong by the rules, but an inquiry is due. */
  readonly verdict: 'pass' | 'fail' | 'alarm' | 'notApplicable';
  /** What was found, or why it does not apply. */
  readonly details: readonly string[];
}

/** What is wrong, one sentence each; none where all is well. */
export type Faults = readonly string[];

/** An examination does not apply: says why. */
export class NotYet {
  constructor(readonly why: string) {}
}
/** An inquiry is due, though nothing is wrong. */
export class Alarm {
  constructor(readonly why: string) {}
}

/** Collects findings. Whatever rows hold, an examination ends with a finding and not with an exception. */
export class FindingList {
  readonly findings: ExaminationFinding[] = [];

  async examine(
    name: ExaminationName,
    look: () => Faults | NotYet | Alarm | Promise<Faults | NotYet | Alarm>,
    contest?: string,
  ): Promise<void> {
    const about = contest === undefined ? { name } : { name, contest };
    try {
      const found = await look();
      if (found instanceof NotYet) this.findings.push({ ...about, verdict: 'notApplicable', details: [found.why] });
      else if (found instanceof Alarm) this.findings.push({ ...about, verdict: 'alarm', details: [found.why] });
      else this.findings.push({ ...about, verdict: found.length === 0 ? 'pass' : 'fail', details: found });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.findings.push({ ...about, verdict: 'fail', details: [`It could not be examined: ${why}`] });
    }
  }

  get isSound(): boolean {
    return this.findings.every(({ verdict }) => verdict === 'pass' || verdict === 'notApplicable');
  }
}

/** A fault that names the thing, what it must be and what it is; none where they are the same. */
export const differs = (what: string, expected: unknown, found: unknown): Faults =>
  expected === found ? [] : [`${what} is ${shown(found)} and must be ${shown(expected)}`];

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `“${value}”` : value instanceof Date ? value.toISOString() : String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
};

/** The only row, or a fault that says how many there are. */
export function only<Row>(what: string, rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`there are ${rows.length} rows of the ${what}, not one`);
  return row;
}

/** Languages of the verifier's own words. What it finds in a particular object is named in English in both. */
export type VerifyLanguage = 'en' | 'cy';

export interface VerifyWords {
  readonly accepted: string;
  readonly alarm: string;
  readonly rejected: string;
  readonly rulesOfRecord: string;
  readonly noContest: string;
  readonly record: string;
  readonly elected: string;
  readonly nobody: string;
  readonly outcome: string;
  readonly carried: string;
  readonly notCarried: string;
  readonly turnout: string;
  readonly ofEntitled: (entitled: number) => string;
  readonly receipts: string;
  readonly replaced: (ballots: number) => string;
  readonly sealNumber: string;
  readonly fingerprint: string;
  readonly lastEvent: string;
  readonly andMore: (findings: number) => string;
  readonly signedBy: (key: string) => string;
  readonly notComplete: string;
  readonly counted: (receipt: string) => string;
  readonly inTheBox: (receipt: string) => string;
  readonly superseded: (receipt: string, by: string) => string;
  readonly unknown: string;
  readonly refused: (receipt: string) => string;
  readonly notInTheBox: (receipt: string) => string;
}

export const VERIFY_WORDS: Readonly<Record<VerifyLanguage, VerifyWords>> = {
  en: {
    accepted: '✓ ACCEPTED: every check that applies passes.',
    alarm: '! ALARM: nothing breaks a rule, but an inquiry is due; see what is marked “!”.',
    rejected: '✗ REJECTED: do not rely on this file; see what is marked “✗” or “?”.',
    rulesOfRecord: 'The rules of its record:',
    noContest: 'A record that names no contest',
    record: 'Record',
    elected: 'Elected',
    nobody: 'nobody',
    outcome: 'Outcome',
    carried: 'carried',
    notCarried: 'not carried',
    turnout: 'Turnout',
    ofEntitled: (entitled) => ` of ${entitled} entitled`,
    receipts: 'Receipts',
    replaced: (ballots) => ` (${ballots} replaced by a later ballot, or refused)`,
    sealNumber: 'Seal number',
    fingerprint: 'Fingerprint',
    lastEvent: 'Last event',
    andMore: (findings) => `and ${findings} more`,
    signedBy: (key) => `Signed by ${key}.`,
    notComplete: 'The record does not go on to its result: what follows is not known yet.',
    counted: (receipt) => `✓ The ballot ${receipt} is in the box and counted.`,
    inTheBox: (receipt) => `✓ The ballot ${receipt} is in the box. This record does not go on to its result yet.`,
    superseded: (receipt, by) =>
      `✓ The ballot ${receipt} is in the box; the same voter’s later ballot counts instead: ${by}.`,
    unknown: 'unknown',
    refused: (receipt) => `✗ The ballot ${receipt} is in the file, but it is not right: it cannot count.`,
    notInTheBox: (receipt) => `✗ The ballot ${receipt} is not in the box.`,
  },
  cy: {
    accepted: '✓ DERBYNIWYD: mae pob gwiriad perthnasol yn pasio.',
    alarm: '! RHYBUDD: nid oes dim yn torri rheol, ond mae angen ymchwiliad; gweler yr hyn a nodir â “!”.',
    rejected: '✗ GWRTHODWYD: peidiwch â dibynnu ar y ffeil hon; gweler yr hyn a nodir â “✗” neu “?”.',
    rulesOfRecord: 'Rheolau ei chofnod:',
    noContest: 'Cofnod nad yw’n enwi gornest',
    record: 'Cofnod',
    elected: 'Etholwyd',
    nobody: 'neb',
    outcome: 'Canlyniad',
    carried: 'pasiwyd',
    notCarried: 'ni phasiwyd',
    turnout: 'Pleidleisiodd',
    ofEntitled: (entitled) => ` o ${entitled} â hawl`,
    receipts: 'Derbynebau',
    replaced: (ballots) => ` (disodlwyd neu wrthodwyd ${ballots})`,
    sealNumber: 'Rhif sêl',
    fingerprint: 'Ôl bys',
    lastEvent: 'Digwyddiad olaf',
    andMore: (findings) => `a ${findings} arall`,
    signedBy: (key) => `Llofnodwyd gan ${key}.`,
    notComplete: 'Nid yw’r cofnod yn mynd ymlaen at ei ganlyniad: nid yw’r hyn sy’n dilyn yn hysbys eto.',
    counted: (receipt) => `✓ Mae’r bleidlais ${receipt} yn y blwch ac wedi’i chyfrif.`,
    inTheBox: (receipt) =>
      `✓ Mae’r bleidlais ${receipt} yn y blwch. Nid yw’r cofnod hwn yn mynd ymlaen at ei ganlyniad eto.`,
    superseded: (receipt, by) =>
      `✓ Mae’r bleidlais ${receipt} yn y blwch; pleidlais ddiweddarach yr un pleidleisiwr sy’n cyfrif yn ei lle: ${by}.`,
    unknown: 'anhysbys',
    refused: (receipt) => `✗ Mae’r bleidlais ${receipt} yn y ffeil, ond nid yw’n gywir: ni all gyfrif.`,
    notInTheBox: (receipt) => `✗ Nid yw’r bleidlais ${receipt} yn y blwch.`,
  },
};

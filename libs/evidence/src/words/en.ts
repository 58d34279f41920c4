import type { VerdictWords } from './words.js';

/** English. What a check proves stands with the check itself. */
export const en: VerdictWords = {
  lang: 'en',
  verdicts: {
    pass: 'Passed',
    fail: 'Failed',
    alarm: 'Alarm',
    notApplicable: 'Does not apply',
    notChecked: 'Not checked',
    notCompared: 'Not compared',
  },
  outcome: {
    accept: { title: 'Nothing is wrong with this count', means: 'Every check that applies has passed.' },
    reject: { title: 'Do not rely on this file', means: 'At least one check failed or could not be made.' },
    alarm: {
      title: 'An inquiry is due',
      means: 'No rule is broken, but a voter made a ballot that no voting page makes. Somebody should find out why.',
    },
  },
  groups: {
    file: 'The file and who signed it',
    setup: 'What was put to the vote',
    contest: 'The votes and the count',
    declaration: 'The declaration',
  },
  checks: {
    container: { title: 'The file is whole' },
    manifest: { title: 'The list of files is signed' },
    'signing-key': { title: 'It was signed by the key you were given' },
    files: { title: 'Every part is there and unchanged' },
    guide: { title: 'The guide belongs to it' },
    definition: { title: 'The contests and candidates are stated' },
    constitution: { title: 'The rule-book is the right version' },
    'record-fits-definition': { title: 'The votes are for this contest' },
    keys: { title: 'The key is held as was said' },
    record: { title: 'The box was kept, mixed and opened properly' },
    'repeat-ballots': { title: 'Of each code the right ballot counts' },
    batches: { title: 'The box is the one that was sealed' },
    'seal-number': { title: 'The seal matches' },
    'outside-roots': { title: 'The box is the one published outside' },
    'noted-heads': { title: 'It is the record you noted' },
    count: { title: 'The count repeats' },
    declaration: { title: 'The declaration matches the count' },
    approval: { title: 'A second person approved it' },
    audit: { title: 'The place in the audit trail is stated' },
    codes: { title: 'Somebody vouches for the voting codes' },
    'roll-log': { title: 'Every ballot came from a code that stood' },
    'trust-statement': { title: 'The statement of trust follows from the definition' },
    challenged: { title: 'No opened ballot is in the box' },
    commitments: { title: 'Key-holders promised before they showed' },
    S1: { title: 'Order of events' },
    S2: { title: 'Encrypted tally' },
    S3: { title: 'The file' },
    S4: { title: 'Canonical form' },
    S5: { title: 'Membership' },
    S6: { title: 'Range of numbers' },
    S7: { title: 'Enough mixes' },
    S8: { title: 'Who mixed' },
    S9: { title: 'Decryption' },
    S10: { title: 'Result' },
    S11: { title: 'No ballot twice' },
    S12: { title: 'List of credentials' },
    S13: { title: 'Threshold key' },
    S14: { title: 'Form of rankings' },
    S15: { title: 'The same record for everyone' },
    S16: { title: 'Spelling of elements' },
    S17: { title: 'Kinds of question' },
    BALLOTS: { title: 'Ballots' },
    TRUSTEES: { title: 'Key of the election' },
    MIXES: { title: 'Mixes' },
  },
  advice: {
    file: {
      toDo: 'Fetch the file again from where it is published and check the new copy. If that fails too, keep both.',
      tell: 'Whoever publishes the file, and the returning officer.',
    },
    key: {
      toDo: 'Compare the key with a second copy of it, such as the printed notice. Rely on nothing here until you know which is right.',
      tell: 'The returning officer and the independent scrutineer.',
    },
    outside: {
      toDo: 'Keep what you noted: it may show that people were shown different boxes. Ask others what they noted.',
      tell: 'The independent scrutineer first, then the returning officer.',
    },
    setup: {
      toDo: 'Compare the contests, candidates and rules with the notice you were sent before the vote. Do not sign.',
      tell: 'The returning officer and the second person who approved the declaration.',
    },
    record: {
      toDo: 'Do not sign and do not act on the result. Keep this file, and have it checked by a program of other people.',
      tell: 'The returning officer, the second person who approved the declaration, and the independent scrutineer.',
    },
    count: {
      toDo: 'Do not sign. Ask for the count to be made again, and count the published papers by other means.',
      tell: 'The returning officer and the second person who approved the declaration.',
    },
    declaration: {
      toDo: 'Do not sign. Compare the declaration with the count that is in the file, figure by figure.',
      tell: 'The returning officer and the second person who approved the declaration.',
    },
    'ballot-alarm': {
      toDo: 'The result stands by the rules. Note the row that is named and ask for an inquiry.',
      tell: 'The returning officer and the independent scrutineer.',
    },
  },
  steps: {
    file: 'Reading the file',
    ballots: 'Checking ballots',
    tally: 'Adding up',
    mixes: 'Checking mixes',
    decryptions: 'Checking decryptions',
    result: 'Checking the result',
  },
  facts: {
    elected: 'Elected',
    nobody: 'Nobody',
    seats: 'Seats',
    electors: 'Entitled to vote',
    turnout: 'Votes counted',
    valid: 'Valid papers',
    rejected: 'Rejected papers',
    receipts: 'Ballots in the box',
    replaced: 'Replaced by a later one, or refused',
    rule: 'Count rule',
    quote: 'Name to quote',
    carried: 'Carried',
    notCarried: 'Not carried',
    inFavour: 'For',
    against: 'Against',
    abstained: 'Abstained',
    lots: 'A tie was decided by lot.',
    record: 'Record',
    fingerprint: 'Fingerprint of the election',
    head: 'Last event of the record',
    seal: 'Seal number',
    signedBy: 'Signed by',
    stage: 'Goes as far as',
    file: 'File',
    toDo: 'What to do',
    tell: 'Whom to tell',
    found: 'What was found',
  },
  limitsTitle: 'What a file cannot show',
  limits: [
    'That only people entitled to vote held a voting code. The roll shows that, and it is not public.',
    'That each device sealed what its owner chose. A voter finds out by opening a practice ballot instead of casting it.',
    'That everybody chose freely.',
    'Who proposed and who approved the declaration, and when: the file states it. Ask the people it names.',
  ],
  ruleName: ({ id, version, title }) => `${title ? `${title.en}, ` : ''}${id}, version ${version}`,
  outOf: (part, whole) => `${part} of ${whole}`,
  incomplete: 'This record does not go on to its result: what follows is not known yet.',
  ballot: (receipt, finding) => {
    switch (finding.status) {
      case 'counted':
        return `The ballot ${receipt} is in the box and counted.`;
      case 'in-the-box':
        return `The ballot ${receipt} is in the box. This record does not go on to its result yet.`;
      case 'superseded':
        return `The ballot ${receipt} is in the box. The same voter’s later ballot counts instead: ${finding.by ?? 'unknown'}.`;
      case 'refused':
        return `The ballot ${receipt} is in the file but it is not right: it cannot count.`;
      case 'not-in-the-box':
        return `The ballot ${receipt} is not in the box. If you kept this receipt, tell the returning officer and keep it.`;
    }
  },
  notAReceipt: 'A receipt is six words, or 43 letters, figures and the signs + and /. Copy it whole.',
  notedFault: (fault) => {
    switch (fault.code) {
      case 'NOT_A_KEY':
        return 'The signing key has 64 signs, 0 to 9 and a to f. Copy it whole.';
      case 'NOT_A_HEAD':
        return `“${fault.text}” is not the hash of an event: it has 64 signs, 0 to 9 and a to f.`;
      case 'NOT_ROOTS':
        return `${fault.file} is not a copy of published roots (${fault.reason}).`;
    }
  },
};

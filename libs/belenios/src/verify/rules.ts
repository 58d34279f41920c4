/**
 * The rules of strict verification: S1–S17 of ed25519.md 8, and three for what every verifier of protocol 1 checks
 * (spec.md 13): the ballots' proofs and signatures, the trustees' keys, the mixes' proofs.
 */
export const RULES = {
  S1: {
    title: 'Order of events',
    proves:
      'The events stand in the prescribed order; no ballot was added after the box closed and none is passed over.',
  },
  S2: {
    title: 'Encrypted tally',
    proves: 'The encrypted tally was made from exactly the ballots that count, none left out and none slipped in.',
  },
  S3: {
    title: 'The file',
    proves: 'Every byte of the file follows from its chain of events; nothing was changed, removed or added.',
  },
  S4: {
    title: 'Canonical form',
    proves:
      'Every object is written in the one prescribed form, so that nothing can be hidden in the way it is written.',
  },
  S5: {
    title: 'Membership',
    proves:
      'Every element belongs to the prime-order group, so that no ballot carries a mark that survives the mixing.',
  },
  S6: {
    title: 'Range of numbers',
    proves: 'Every number of a proof lies in its range, so that no proof has a second form.',
  },
  S7: {
    title: 'Enough mixes',
    proves: 'Ranked ballots were mixed as often as required before anyone opened them.',
  },
  S8: {
    title: 'Who mixed',
    proves: 'Each mix was made by another trustee, and by those the election names.',
  },
  S9: {
    title: 'Decryption',
    proves: 'Enough trustees took part in opening, each once, and each proves that its part is right.',
  },
  S10: {
    title: 'Result',
    proves: 'The published numbers and rankings are what the decryptions yield.',
  },
  S11: {
    title: 'No ballot twice',
    proves: 'No ballot stands in the box twice, so that nobody can undo a later ballot by repeating an earlier one.',
  },
  S12: {
    title: 'List of credentials',
    proves: 'The list of voting credentials is sorted, without repetition, and as long as announced.',
  },
  S13: {
    title: 'Threshold key',
    proves:
      'The shared key was made by all its holders together, and the stated number of them is needed to open ballots.',
  },
  S14: {
    title: 'Form of rankings',
    proves: 'Each decrypted ranking is the plain form of itself, so that no ballot was marked and none was spoilt.',
  },
  S15: {
    title: 'The same record for everyone',
    proves: 'This record ends in, or continues, what was published or kept independently.',
  },
  S16: {
    title: 'Spelling of elements',
    proves:
      'Every element is spelt in the one allowed way, and no key or credential is the neutral one whose secret all know.',
  },
  S17: {
    title: 'Kinds of question',
    proves: 'All questions, the group and the language of the election are of kinds this verifier knows how to check.',
  },
  BALLOTS: {
    title: 'Ballots',
    proves: 'Each ballot was made for this election, signed with a credential of the list, and holds an allowed vote.',
  },
  TRUSTEES: {
    title: 'Key of the election',
    proves: 'Each trustee knows the secret of its key, and the key of the election is made of exactly these keys.',
  },
  MIXES: {
    title: 'Mixes',
    proves: 'Each mix gave out the same ballots that it took in, in another order and re-encrypted.',
  },
} as const;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[]; // the keys of the constant above

/** Basic: any protocol-1 record. Platform: our own elections, with `x_record` and the additional proof (spec.md 13). */
export type Level = 'basic' | 'platform';

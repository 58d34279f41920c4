import { NEUTRAL_HEX } from './element-hex.js';
import { freezeElection, readElection } from './election.js';
import type { ElectionDraft } from './election.js';
import { faultText } from './json.js';
import { completeNames, completeRecord, objectsOf, stepsOf } from '../test-support/records.js';
import type { Question } from './wire.js';

const electionBytes = async (name: string): Promise<Uint8Array> =>
  (await objectsOf(completeRecord(name))).find(({ role }) => role === 'election')?.body ?? new Uint8Array(0);
const names = completeNames().filter((name) => name !== 'tool330-lists');

const draft: ElectionDraft = {
  uuid: 'QvufQeE7FDuhPK',
  name: 'Board election',
  description: '',
  publicKey: NEUTRAL_HEX,
  questions: [{ question: 'Resolution 1', answers: ['For', 'Against', 'Abstain'], min: 1, max: 1 }],
};
const ranked = (candidates: number): Question => ({
  type: 'NonHomomorphic',
  value: { question: 'Rank', answers: Array.from({ length: candidates }, (_, i) => `Candidate ${i + 1}`) },
});
const refusal = (change: Partial<ElectionDraft>): string => {
  const frozen = freezeElection({ ...draft, ...change });
  return frozen.ok ? 'accepted' : `${frozen.error.rule} ${faultText(frozen.error)}`;
};

describe('The election object (spec.md 4)', () => {
  it.each(names)(
    'of %s is read, has the fingerprint its maker stated, and is frozen to the same bytes',
    async (name) => {
      const bytes = await electionBytes(name);
      const read = readElection(bytes);
      if (!read.ok) throw new Error(faultText(read.error));
      expect(read.value.fingerprint).toBe(stepsOf(name).election_fingerprint);
      const {
        public_key: publicKey,
        credential_authority: credentialAuthority,
        x_record: facts,
        ...rest
      } = read.value.election;
      const { uuid, name: title, description, questions, administrator, language } = rest;
      const again = freezeElection({
        uuid,
        name: title,
        description,
        publicKey,
        questions,
        administrator,
        credentialAuthority,
        language,
        facts,
      });
      expect(again.ok && Buffer.from(again.value.bytes).equals(bytes)).toBe(true);
    },
  );

  it('writes the members in the order of the text, whatever the order of the draft', () => {
    const frozen = freezeElection({ ...draft, language: ['cy', 'ltr'], administrator: 'Returning officer' });
    expect(frozen.ok && new TextDecoder().decode(frozen.value.bytes)).toBe(
      `{"version":1,"description":"","name":"Board election","group":"Ed25519","public_key":"${NEUTRAL_HEX}",` +
        '"questions":[{"answers":["For","Against","Abstain"],"min":1,"max":1,"question":"Resolution 1"}],' +
        '"uuid":"QvufQeE7FDuhPK","administrator":"Returning officer","language":["cy","ltr"]}',
    );
  });
});

describe('Rule S17: what a question may be', () => {
  it('allows 30 candidates in a ranked question and no more', () => {
    expect(refusal({ questions: [ranked(30)] })).toBe('accepted');
    expect(refusal({ questions: [ranked(31)] })).toBe(
      'S17 questions[0]: has 31 candidates; a ranked question can have at most 30',
    );
  });

  it('refuses a Lists question by name', async () => {
    const read = readElection(await electionBytes('tool330-lists'));
    expect(read.ok ? '' : `${read.error.rule} ${faultText(read.error)}`).toBe(
      'S17 questions[0]: is a "Lists" question; such questions are not known to this verifier',
    );
  });

  it('refuses a language that is no pair of tag and direction, and numbers of choices that do not fit', () => {
    expect(refusal({ language: ['English language', 'ltr'] })).toBe(
      'S17 language: must be a language tag and "ltr" or "rtl"',
    );
    expect(refusal({ questions: [{ question: '', answers: ['A', 'B'], min: 0, max: 3 }] })).toBe(
      'S4 questions[0]: min, max and the number of answers do not fit together',
    );
    expect(refusal({ uuid: 'short' })).toBe('S4 uuid: must be at least 14 characters of the Base58 alphabet');
  });
});

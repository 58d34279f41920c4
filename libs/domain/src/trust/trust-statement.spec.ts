import type { ContestDefinition, ElectionDefinition } from '../election-definition.js';
import { trustStatement, trustText } from './trust-statement.js';
import type { TrustFacts } from './trust-statement.js';

const contest = (
  change: Partial<Pick<ContestDefinition, 'title' | 'titleCy' | 'mixers' | 'trustees'>> = {},
): ContestDefinition => ({
  contestId: '0',
  uuid: 'QJnskZ52CaykjT',
  title: 'North',
  titleCy: 'Gogledd',
  constituency: 'tenants',
  class: null,
  roll: { digest: '0'.repeat(64), electors: 3 },
  trustees: ['Quorate', 'Ann', 'Bryn', 'Carys'],
  mixers: [1, 3],
  kind: 'seats',
  opening: 'mixing',
  paper: 'ranks',
  mostChoices: null,
  seats: 1,
  countRule: { id: 'fptp', version: '1' },
  candidates: ['X', 'Y'],
  ...change,
});

const election = (change: Partial<ElectionDefinition> = {}): ElectionDefinition => ({
  format: 'quorate-definition/2',
  organisation: { id: '0', name: 'Example Mutual' },
  electionId: '0',
  title: 'Board election',
  titleCy: 'Etholiad y bwrdd',
  constitution: { version: 1, digest: '0'.repeat(64) },
  recordDate: '2026-05-01',
  opensAt: '2026-06-01T08:00:00.000Z',
  closesAt: '2026-06-02T08:00:00.000Z',
  timeZone: 'Europe/London',
  repeatBallots: 'last-counts',
  keys: { kind: 'threshold', needed: 2 },
  codes: { madeBy: 'scrutineer', spares: 5, name: 'Delyth', key: '0'.repeat(64) },
  contests: [contest()],
  ...change,
});

const facts: TrustFacts = {
  proposers: ['Rhys'],
  approvers: ['Sara', 'Tomos'],
  rootsAt: ['https://vote.example.org/elections/QJnskZ52CaykjT/roots'],
  mayChallenge: true,
};

const sentences = (definition: ElectionDefinition, section: string, language: 'en' | 'cy' = 'en'): readonly string[] =>
  trustStatement(definition, facts, language)
    .sections.filter(({ id }) => id === section)
    .flatMap((each) => each.sentences.map(({ text }) => text));

describe('The trust statement of an election', () => {
  it('names the smallest groups who could learn a vote: two of three keys, one mixer outside', () => {
    const [, mixing, keys, nobody] = sentences(election(), 'learn');
    expect(mixing).toMatch(/^Quorate and Bryn together, after the count\. They are all the mixers/);
    expect(keys).toMatch(/^Quorate together with Ann and Carys\. Between them they hold a whole key/);
    expect(nobody).toMatch(/^Nobody else/);
  });

  it('says plainly that one mixer alone is to be trusted', () => {
    const alone = election({ contests: [contest({ mixers: [1] })] });
    expect(sentences(alone, 'learn')[1]).toMatch(/^Quorate alone, after the count\. Nobody else mixes/);
  });

  it('names who could stop the count, alone or together', () => {
    expect(sentences(election(), 'stop').slice(0, 3)).toEqual([
      'Quorate alone, by not mixing or not giving its part of the key.',
      'Bryn alone, by not mixing. The definition names this mixer, so nobody can mix instead.',
      'Ann and Carys together, by not giving their parts of the key, or by losing them. Fewer cannot.',
    ]);
    const all = election({ keys: { kind: 'all' }, contests: [contest({ mixers: [] })] });
    expect(sentences(all, 'stop').slice(0, 2)).toEqual([
      'Quorate alone, by not giving its part of the key.',
      'Each of Ann, Bryn and Carys alone, by not giving a part of the key, or by losing it.',
    ]);
  });

  it('tells contests apart where other people hold their parts', () => {
    const two = election({ contests: [contest(), contest({ title: 'Rules', titleCy: 'Rheolau', mixers: [] })] });
    expect(sentences(two, 'stop').filter((text) => text.startsWith('Rules: '))).toHaveLength(2);
    expect(sentences(two, 'learn', 'cy').filter((text) => text.startsWith('Rheolau: '))).toHaveLength(2);
  });

  it('says what the maker of the codes could do, and that the platform’s own codes protect nobody against it', () => {
    expect(sentences(election(), 'change')[0]).toMatch(/^Delyth, who makes the voting codes, could vote in the place/);
    expect(sentences(election(), 'change')[0]).toContain('marked as replaced');
    const own = election({
      codes: { madeBy: 'platform', spares: 0, name: 'Quorate', key: null },
      repeatBallots: 'first-counts',
    });
    expect(sentences(own, 'change')[0]).toContain('The codes are not protected against it.');
    expect(sentences(own, 'change').some((text) => text.includes('spare codes'))).toBe(false);
  });

  it('says the same in English and in Welsh, and names in each sentence the people it lists', () => {
    for (const definition of [
      election(),
      election({ contests: [contest(), contest({ title: 'Rules', mixers: [] })] }),
    ]) {
      const [english, welsh] = [trustStatement(definition, facts, 'en'), trustStatement(definition, facts, 'cy')];
      expect(welsh.sections.map(({ id, sentences: said }) => [id, said.map(({ people }) => people)])).toEqual(
        english.sections.map(({ id, sentences: said }) => [id, said.map(({ people }) => people)]),
      );
      for (const { text, people } of [...english.sections, ...welsh.sections].flatMap((each) => each.sentences))
        expect(people.filter((name) => !text.includes(name))).toEqual([]);
    }
  });

  it('is one text for reading too, with every sentence and nothing left open', () => {
    for (const language of ['en', 'cy'] as const) {
      const statement = trustStatement(election(), { ...facts, mayChallenge: false }, language);
      const text = trustText(statement);
      for (const { title, sentences: said } of statement.sections) {
        expect(text).toContain(`\n${title}\n`);
        for (const sentence of said) expect(text).toContain(`\n  - ${sentence.text}\n`);
      }
      expect(text).not.toMatch(/undefined|\{|\bnobody and\b/);
    }
  });
});

import type { ElectionDefinition, TrustFacts } from '#libs/domain';
import { checkTrustStatement, trustStatementFile } from './trust-statement.js';

const definition: ElectionDefinition = {
  format: 'quorate-definition/2',
  organisation: { id: '0', name: 'Example Mutual' },
  electionId: '0',
  title: 'Board election',
  constitution: { version: 1, digest: '0'.repeat(64) },
  recordDate: '2026-05-01',
  opensAt: '2026-06-01T08:00:00.000Z',
  closesAt: '2026-06-02T08:00:00.000Z',
  timeZone: 'Europe/London',
  repeatBallots: 'first-counts',
  keys: { kind: 'all' },
  codes: { madeBy: 'platform', spares: 0, name: 'Quorate', key: null },
  contests: [
    {
      contestId: '0',
      uuid: 'QJnskZ52CaykjT',
      title: 'North',
      constituency: null,
      class: null,
      roll: { digest: '0'.repeat(64), electors: 3 },
      trustees: ['Quorate', 'Ann', 'Bryn'],
      mixers: [1],
      kind: 'seats',
      opening: 'mixing',
      paper: 'ranks',
      mostChoices: null,
      seats: 1,
      countRule: { id: 'fptp', version: '1' },
      candidates: ['X', 'Y'],
    },
  ],
};
const facts: TrustFacts = { proposers: ['Rhys'], approvers: ['Sara'], rootsAt: [], mayChallenge: true };
const file = trustStatementFile(definition, facts);

describe('The trust statement in the evidence', () => {
  it('is accepted as it follows from the definition, and says the same whoever makes it', () => {
    const checked = checkTrustStatement(file, definition);
    expect(checked.ok && checked.value.texts.en).toContain('Quorate alone, after the count');
    expect(trustStatementFile(definition, { ...facts })).toBe(file);
  });

  it.each([
    ['a word is changed', file.replace('Quorate alone', 'Nobody alone')],
    ['a fact is changed and its sentence is not', file.replace('"proposers":["Rhys"]', '"proposers":["Rhiannon"]')],
    ['a sentence is left out', file.replace(/ {2}- Nobody else[^"\\]*\\n/, '')],
    ['something is added', file.replace('{', '{"more":1,')],
    ['it is spelt in another way', `${file} `],
    ['it is no statement', '{}'],
    ['it is nothing', ''],
  ])('is refused when %s', (_, text) => {
    expect(text).not.toBe(file);
    expect(checkTrustStatement(text, definition).ok).toBe(false);
  });

  it('is refused beside another definition', () => {
    const [contest] = definition.contests;
    const other = contest ? [{ ...contest, mixers: [1, 2] }] : [];
    expect(checkTrustStatement(file, { ...definition, contests: other }).ok).toBe(false);
  });
});

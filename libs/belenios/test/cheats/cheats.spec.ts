import { loadFastGroup, RULE_IDS, verifyArchive } from '../../src/index.js';
import type { VerificationReport } from '../../src/index.js';
import { seededRandom } from '../../testing/seeded-random.js';
import { CHEATS_BY_KEY_HOLDERS } from './by-key-holder.js';
import { CHEATS_BY_MIXERS } from './by-mixer.js';
import { CHEATS_BY_SERVERS_IN_THE_COUNT } from './by-server-count.js';
import { CHEATS_BY_SERVERS_IN_OBJECTS } from './by-server-objects.js';
import { CHEATS_BY_SERVERS_IN_THE_RECORD } from './by-server-record.js';
import { CHEATS_BY_VOTERS } from './by-voter.js';
import { withBallots, type Cheat } from './cheat.js';
import { HonestElection, type Story } from './honest-election.js';

const random = seededRandom('cheats');
const { group } = await loadFastGroup(random);
const election = HonestElection.make(group, random);
let honest: Story;
beforeAll(async () => {
  honest = await election.finish({ ballots: election.castAll() });
});

const CHEATS: readonly Cheat[] = [
  ...CHEATS_BY_SERVERS_IN_OBJECTS,
  ...CHEATS_BY_SERVERS_IN_THE_RECORD,
  ...CHEATS_BY_SERVERS_IN_THE_COUNT,
  ...CHEATS_BY_MIXERS,
  ...CHEATS_BY_KEY_HOLDERS,
  ...CHEATS_BY_VOTERS,
];

const rulesWith = ({ rules }: VerificationReport, verdict: string): string[] =>
  rules.filter((each) => each.verdict === verdict).map(({ rule }) => rule);

describe('An election that everybody made honestly', () => {
  it('is accepted, complete and up to its ballots', async () => {
    for (const record of [election.archive(honest), withBallots(election, honest.ballots)]) {
      const report = await verifyArchive(record, { group, level: 'platform' });
      expect(rulesWith(report, 'fail')).toEqual([]);
      expect(report.verdict).toBe('accept');
    }
  });

  it('gives the result that was cast last', () => {
    const [rows, totals] = honest.result.result;
    expect([...(rows ?? [])].map(String).sort()).toEqual(['0,1,2', '1,2,0', '1,2,3']);
    expect(totals).toEqual([2, 1, 0]);
  });
});

describe('Whoever cheats is found, and by the rule that names the cheat', () => {
  it.each(CHEATS.map((cheat) => ({ ...cheat, title: `a ${cheat.who} who ${cheat.does} is found by ${cheat.rule}` })))(
    '$title',
    async ({ record, known, rule, level = 'platform', isAlone, isAlarm }) => {
      const bytes = await record(election, honest);
      const report = await verifyArchive(bytes, { group, level, ...known?.(election, honest) });
      const found = rulesWith(report, isAlarm ? 'alarm' : 'fail');
      expect(found).toContain(rule);
      if (isAlone) expect(found).toEqual([rule]);
      expect(report.verdict).toBe(isAlarm ? 'alarm' : 'reject');
    },
  );
});

describe('The cheats', () => {
  it('are at least one for every rule and every actor', () => {
    expect(RULE_IDS.filter((rule) => !CHEATS.some((cheat) => cheat.rule === rule))).toEqual([]);
    expect(new Set(CHEATS.map(({ who }) => who))).toEqual(new Set(['server', 'mixer', 'key-holder', 'voter']));
    expect(CHEATS.length).toBeGreaterThanOrEqual(30);
  });
});

import { LONGEST_FILE } from './read-json.js';
import { decideResolutionFile } from './resolution-file.js';
import { resolutionJson } from './resolution-json.js';
import { resolutionReport } from './resolution-report.js';
import { resolutionRefusalText } from './refusal-words.js';

const read = (file: unknown) => decideResolutionFile(typeof file === 'string' ? file : JSON.stringify(file));
const refused = async (file: unknown) => {
  const decided = await read(file);
  return decided.ok ? [] : decided.error.map(({ code, at }) => `${code} at ${at}`);
};
const said = async (file: unknown) => {
  const decided = await read(file);
  return decided.ok ? [] : decided.error.map((refusal) => resolutionRefusalText(refusal, 'en'));
};
const value = async (file: unknown) => {
  const decided = await read(file);
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  return decided.value;
};
const votes = { for: 3, against: 1 };

describe('A resolution in a file', () => {
  it('of a statutory form is decided by the rule of the statute', async () => {
    const { title, outcome } = await value({ form: 'company-special', votes });
    expect(title.en).toBe('Special resolution of a company');
    expect(outcome).toMatchObject({ outcome: 'carried', source: 'Companies Act 2006, s. 283' });
    for (const form of ['friendly-society-special', 'building-society-special', 'building-society-shareholders']) {
      expect((await value({ form, votes })).outcome.outcome).toBe('carried');
      expect((await value({ form, votes: { for: 299, against: 100 } })).outcome.outcome).toBe('notCarried');
    }
    for (const form of ['company-ordinary', 'building-society-ordinary', 'building-society-borrowers']) {
      expect((await value({ form, votes: { for: 2, against: 1 } })).outcome.outcome).toBe('carried');
      expect((await value({ form, votes: { for: 1, against: 1 } })).outcome.outcome).toBe('notCarried');
    }
  });

  it.each([
    ['company-ordinary-written', 'Companies Act 2006, s. 282(2)', [51, 100], [50, 100]],
    ['company-special-written', 'Companies Act 2006, s. 283(2)', [75, 100], [74, 100]],
  ] as const)('%s goes by all who could vote, however few do (%s)', async (form, source, enough, tooFew) => {
    const outcome = async ([yes, eligible]: readonly [number, number]) =>
      (await value({ form, votes: { for: yes, against: 0, eligible } })).outcome;
    expect(await outcome(enough)).toMatchObject({ outcome: 'carried', source, limbs: [{ name: 'shareOfAllMembers' }] });
    expect(await outcome(tooFew)).toMatchObject({ outcome: 'notCarried' });
    expect(await refused({ form, votes: { for: 75, against: 0 } })).toEqual(['ELIGIBLE_MISSING at votes.eligible']);
  });

  it('of a federation may give every delegate the same votes in one band', async () => {
    const rule = (bands: readonly object[]) => ({
      source: 'r. 12',
      threshold: 'ordinary',
      weighting: { kind: 'delegates', bands },
    });
    const delegates = [
      { id: 'a', members: 3, side: 'for' },
      { id: 'b', members: 4000, side: 'for' },
      { id: 'c', members: 1, side: 'against' },
    ];
    const { outcome } = await value({ rule: rule([{ votes: 2 }]), votes: { delegates } });
    expect(outcome).toMatchObject({ outcome: 'carried', tally: { for: 4, against: 2 } });
    expect(await refused({ rule: rule([]), votes: { delegates } })).toEqual(['OUT_OF_RANGE at rule.weighting.bands']);
  });

  it('of a body’s own rule may have any threshold, weighting, turnout and consent', async () => {
    const rule = {
      source: 'Rules, r. 31',
      threshold: { of: 'votesCast', comparison: 'moreThan', share: '60%' },
      weighting: {
        kind: 'classWeights',
        classes: [
          { id: 'A', weight: '3/5', ifEmpty: 'REDISTRIBUTE' },
          { id: 'B', weight: '0.4', ifEmpty: 'ZERO', minTurnout: '10%' },
        ],
      },
      turnout: [{ counts: 'voting', atLeast: '1/4' }],
      fewestVotes: 30,
      consents: [{ id: 'B', ifSilent: 'BLOCK', threshold: 'twoThirds' }],
    };
    const classes = [
      { id: 'A', for: 30, against: 20, eligible: 100 },
      { id: 'B', for: 10, against: 5, withheld: 2, eligible: 100 },
    ];
    const { outcome } = await value({ rule, votes: { classes } });
    expect(outcome).toMatchObject({ outcome: 'carried', percentFor: '62.67' });
    expect(resolutionJson(outcome)).toMatchObject({
      sides: { for: '47/75', against: '28/75' },
      limbs: [
        { name: 'shareOfVotes', value: '47/75', required: '3/5', met: true },
        { name: 'turnout', value: '13/40', required: '1/4' },
        { name: 'fewestVotes', value: '65', required: '30' },
        { name: 'classConsent', class: 'B', value: '2/3', required: '2/3' },
      ],
    });
  });

  it('of two meetings or of a building society has a part for each vote', async () => {
    const meetings = [
      { date: '2027-03-02', votes: { for: 20, against: 10 } },
      { date: '2027-03-16', votes: { for: 16, against: 15 } },
    ];
    const transfer = await value({ form: 'society-transfer', meetings });
    expect(resolutionJson(transfer.outcome)).toMatchObject({
      outcome: 'carried',
      interval: { earliest: '2027-03-16', latest: '2027-04-02', met: true },
      parts: [{ part: 'firstMeeting' }, { part: 'secondMeeting' }],
    });
    const merger = { form: 'building-society-merger', shareholders: { votes }, borrowers: { votes } };
    expect((await value(merger)).outcome.outcome).toBe('carried');
    expect(await refused({ form: 'society-transfer', meetings: [null, meetings[1]] })).toEqual([
      'SECOND_WITHOUT_FIRST at meetings',
    ]);
  });

  it('may name the article that gives a casting vote', async () => {
    const tied = { for: 2, against: 2 };
    const castingVote = { by: 'Chair', vote: 'for', why: 'to keep the status quo' };
    const file = { form: 'company-ordinary', votes: tied, castingVote };
    expect((await value(file)).outcome.outcome).toBe('notCarried');
    const given = { ...file, castingVoteRule: { source: 'articles, art. 50' } };
    expect((await value(given)).outcome.outcome).toBe('carried');
  });
});

describe('A file that is wrong', () => {
  it('is refused with the line where it is no JSON, or says a thing twice', async () => {
    expect(await said('{\n"form": "company-special",\n"votes": {"for": 1 "against": 2}}')).toEqual([
      expect.stringContaining('Line 3: this is not JSON.') as unknown,
    ]);
    expect(await said('{"form":')).toEqual([expect.stringContaining('Line 1') as unknown]);
    expect(await said('{"form":"company-special",\n"votes":{"for":300,\n"against":1,"for":100}}')).toEqual([
      'Line 3: “for” is given twice; say it once.',
    ]);
    expect(
      await refused('{"title":{"en":"a \\" : {"},"form":"company-special","votes":{"for":1,"against":0}}'),
    ).toEqual([]);
    expect(await refused('')).toEqual(['NOT_JSON at ']);
    expect(await refused(' '.repeat(LONGEST_FILE + 1))).toEqual(['FILE_TOO_LONG at ']);
  });

  it('says a thing twice only if one object does: another, inside it or beside it, may use the same name', async () => {
    const nested = { source: 'r. 1', threshold: 'ordinary', castingVote: { source: 'r. 2' } };
    expect(await refused({ rule: nested, votes })).toEqual([]);
    expect(
      await refused({ rule: { castingVote: { source: 'r. 2' }, source: 'r. 1', threshold: 'ordinary' }, votes }),
    ).toEqual([]);
    expect(
      await said('{"form":"company-special",\n"votes":{"for":3,"against":1},\n"form":"company-ordinary"}'),
    ).toEqual(['Line 3: “form” is given twice; say it once.']);
    expect(
      await said(
        '{"rule":{"source":"r. 1","threshold":"ordinary","turnout":[{"counts":"voting","atLeast":"1/2"}],\n"source":"r. 2"},"votes":{}}',
      ),
    ).toEqual(['Line 2: “source” is given twice; say it once.']);
  });

  it('is refused with every field that is wrong', async () => {
    expect(await refused({ form: 'company-special', votes: { for: '3', agianst: 1 } })).toEqual([
      'WRONG_KIND at votes.for',
      'MISSING at votes.against',
      'UNKNOWN_SETTING at votes.agianst',
    ]);
    expect(await said({ form: 'company-spezial', votes })).toEqual([
      expect.stringContaining('form should be one of: company-ordinary, ') as unknown,
    ]);
    expect(await refused({ form: 'company-special' })).toEqual(['MISSING at votes']);
    expect(await refused({ votes })).toEqual(['MISSING at rule']);
    expect(await refused([])).toEqual(['WRONG_KIND at ']);
    expect(await refused({ form: 'building-society-merger', votes })).toEqual([
      'MISSING at shareholders',
      'MISSING at borrowers',
      'NOT_WITH at votes',
    ]);
  });

  it('is refused where shares are not exact, or not shares', async () => {
    const rule = (share: unknown) => ({
      rule: { source: 'r. 1', threshold: { of: 'votesCast', comparison: 'atLeast', share } },
      votes,
    });
    expect(await refused(rule(0.75))).toEqual(['WRONG_KIND at rule.threshold.share']);
    expect(await refused(rule('three quarters'))).toEqual(['NOT_A_FRACTION at rule.threshold.share']);
    expect(await refused(rule('120%'))).toEqual(['SHARE_OUT_OF_RANGE at rule.threshold.share']);
    expect(await refused({ rule: { source: 'r. 1', threshold: 'simple' }, votes })).toEqual([
      'NOT_ONE_OF at rule.threshold',
    ]);
  });

  it('cannot weigh a statutory vote: a weighing can only be required as well', async () => {
    const weighted = { source: 'r. 1', threshold: 'ordinary' };
    expect(await refused({ form: 'company-special', rule: weighted, votes })).toEqual(['NOT_WITH at rule']);
    expect(await refused({ form: 'company-special', alsoRequired: weighted, votes })).toEqual([]);
  });

  it('is refused with a sentence in either language for whatever is wrong', async () => {
    const decided = await read({ form: 'society-transfer', meetings: [{ date: '2027-03-02', votes }] });
    const [refusal] = decided.ok ? [] : decided.error;
    expect(refusal && resolutionRefusalText(refusal, 'en')).toBe(
      'meetings: the second meeting is still to be held, from 2027-03-16 to 2027-04-02.',
    );
    expect(refusal && resolutionRefusalText(refusal, 'cy')).toContain('nid yw’r ail gyfarfod wedi’i gynnal eto');
  });
});

describe('A published outcome', () => {
  const rule = {
    source: 'r. 40',
    threshold: 'ordinary',
    weighting: {
      kind: 'classBlocks',
      classes: [
        { id: 'members', weight: '60%', ifEmpty: 'ZERO' },
        { id: 'founders', weight: '40%', ifEmpty: 'ZERO' },
      ],
    },
    consents: [{ id: 'founders', ifSilent: 'BLOCK' }],
  };
  const file = (founders: { readonly for: number; readonly against: number }) => ({
    rule,
    votes: {
      classes: [
        { id: 'members', for: 90, against: 10 },
        { id: 'founders', ...founders },
      ],
    },
  });

  it('does not show how a small class voted', async () => {
    const { outcome, title } = await value(file({ for: 2, against: 2 }));
    expect(resolutionJson(outcome)).toMatchObject({
      classes: [],
      withheldClasses: [{ id: 'founders', why: 'TOO_FEW_VOTERS' }],
      sides: null,
      limbs: [{ value: null }, { name: 'classConsent', value: null, required: null, met: false }],
    });
    const report = resolutionReport(title, outcome, 'en');
    expect(report).toContain('Figures by class are not shown');
    expect(report).toContain('Class founders, whose consent is required, does not consent.');
    expect(report).not.toMatch(/equally divided|founders +2/);
  });

  it('shows the classes where each is large enough', async () => {
    const { outcome, title } = await value(file({ for: 4, against: 3 }));
    expect(resolutionReport(title, outcome, 'en')).toBe(
      [
        'Resolution: CARRIED',
        '',
        'Class     For  Against  Withheld  Spoilt  Eligible',
        'members    90       10         0       0         –',
        'founders    4        3         0       0         –',
        'All        94       13         0       0         –',
        '',
        '94 votes for and 13 against. Withheld (0) and spoilt (0) votes do not count. [r. 40]',
        'The whole weight of each class goes to its majority: 100.00% for (1) and 0.00% against (0). [r. 40]',
        'A larger part of the votes was for it (1) than against it (0). [r. 40]',
        'Class founders, whose consent is required, consents. [r. 40]',
        'The resolution is carried. [r. 40]',
      ].join('\n'),
    );
    expect(resolutionReport(title, outcome, 'cy')).toContain('Penderfyniad: DERBYNIWYD');
  });
});

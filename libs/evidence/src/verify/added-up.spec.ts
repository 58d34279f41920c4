import type { Question } from '#libs/belenios';
import { isHomomorphicQuestion } from '#libs/belenios';
import { isResolutionRecord } from '#libs/counting';
import type { ContestCount, ResolutionRecord } from '#libs/counting';
import type { ContestDefinition, ElectionDefinition } from '#libs/domain';
import { buildBundle } from '../build-bundle.js';
import type { DeclaredResolution, EvidenceContent } from '../content.js';
import { digestHex, plainText } from '../digest.js';
import { ADDED_UP } from '../../test-support/contests-to-make.js';
import type { ContestToMake } from '../../test-support/contests-to-make.js';
import { group, madeEvidence } from '../../test-support/made-evidence.js';
import { verifyBundle } from './verify-bundle.js';

const { content, signer } = await madeEvidence(ADDED_UP, 'added up');
const [council, resolution] = content.contests;
const [upToTwo, amendment] = ADDED_UP;
if (!council || !resolution || !upToTwo || !amendment) throw new Error('two contests are needed');

/** What a check of this content says, whoever signs it. */
async function checked(of: EvidenceContent) {
  const { verdict, checks } = await verifyBundle(buildBundle(of, signer), { group });
  const failed = checks.filter((each) => each.verdict === 'fail');
  return {
    verdict,
    failed: [...new Set(failed.map(({ check }) => check))],
    details: failed.map(({ detail }) => detail),
  };
}

/** The content with other counts, and a declaration and approval that fit them, as somebody inside would write them. */
function withCount(uuid: string, change: (count: ContestCount) => ContestCount): EvidenceContent {
  const contests = content.contests.map((each) => (each.uuid === uuid ? { ...each, count: change(each.count) } : each));
  return { ...content, contests };
}
function withDeclared(change: Partial<DeclaredResolution>, of = content): EvidenceContent {
  const contests = of.declaration.contests.map((each) => (each.kind === 'resolution' ? { ...each, ...change } : each));
  const declaration = { ...of.declaration, contests };
  return { ...of, declaration, approval: { ...of.approval, contentDigest: digestHex(plainText(declaration)) } };
}
const ofResolution =
  (change: Partial<ResolutionRecord>) =>
  (count: ContestCount): ContestCount =>
    isResolutionRecord(count) ? { ...count, ...change } : count;

const hostile = async (contests: readonly ContestToMake[]) =>
  checked((await madeEvidence(contests, 'hostile')).content);

describe('Evidence of contests that were added up', () => {
  it('is accepted, with what was counted and decided', async () => {
    expect(await checked(content)).toEqual({ verdict: 'accept', failed: [], details: [] });
    expect(content.declaration.contests).toMatchObject([
      { kind: 'seats', elected: [{ name: 'Candidate Ash' }, { name: 'Candidate Elm' }], ballots: 4, validPapers: 4 },
      { kind: 'resolution', outcome: 'carried', for: 3, against: 1, abstained: 1, electors: 6, ballots: 5 },
    ]);
  });

  it.each<readonly [string, Partial<ResolutionRecord>]>([
    ['for and against exchanged', { for: 1, against: 3 }],
    ['another outcome', { outcome: 'notCarried' }],
    ['abstentions as votes for', { for: 4, abstained: 0 }],
    ['more electors', { electors: 7 }],
    ['another percentage', { percentFor: '75.01' }],
    ['a limb taken away', { limbs: [] }],
    ['a reason reworded', { reasons: [] }],
  ])('is rejected with %s in the count', async (_, change) => {
    expect((await checked(withCount(resolution.uuid, ofResolution(change)))).failed).toEqual(['count']);
  });

  it.each<readonly [string, Partial<DeclaredResolution>]>([
    ['another outcome', { outcome: 'notCarried' }],
    ['for and against exchanged', { for: 1, against: 3 }],
    ['another abstention', { abstained: 2 }],
    ['another text', { text: 'That nothing be done.' }],
    ['another source', { source: 'Companies Act 2006, s. 282' }],
    ['another rule', { rule: { id: 'company-ordinary', version: '1' } }],
  ])('is rejected with %s declared and approved', async (_, change) => {
    expect((await checked(withDeclared(change))).failed).toEqual(['declaration']);
  });

  it.each<readonly [string, (contest: ContestDefinition) => ContestDefinition]>([
    ['another threshold', ownRule({ threshold: { of: 'votesCast', comparison: 'moreThan', share: '1/2' } })],
    ['a turnout that was not asked for', ownRule({ turnout: [{ counts: 'voting', atLeast: '1/2' }] })],
    ['another wording', (each) => (each.kind === 'resolution' ? { ...each, text: 'That nothing be done.' } : each)],
    ['another most choices', (each) => (each.kind === 'seats' ? { ...each, mostChoices: 3 } : each)],
    ['papers said to be mixed', (each) => (each.kind === 'seats' ? { ...each, opening: 'mixing' } : each)],
  ])('is rejected with %s in the definition', async (_, change) => {
    const definition: ElectionDefinition = { ...content.definition, contests: content.definition.contests.map(change) };
    const { verdict, failed } = await checked({ ...content, definition });
    expect(verdict).toBe('reject');
    expect(failed).toContain('record-fits-definition');
  });

  it.each<readonly [string, Partial<Extract<ContestDefinition, { kind: 'seats' }>>]>([
    ['ranks that are added up', { paper: 'ranks', mostChoices: null }],
    ['choices of which there is no most', { mostChoices: null }],
    ['more choices than candidates', { mostChoices: 4 }],
  ])('is rejected, and never an exception, with a definition that has %s', async (_, change) => {
    const contests = content.definition.contests.map((each) => (each.kind === 'seats' ? { ...each, ...change } : each));
    expect((await checked({ ...content, definition: { ...content.definition, contests } })).failed).toEqual([
      'definition',
    ]);
  });

  it('is rejected where the result in the record is not what the box gives, though everything else follows from it', async () => {
    const exchanged = { ...amendment, falseResult: () => '{"result":[[1,3,1]]}' };
    expect(await hostile([upToTwo, exchanged])).toMatchObject({ failed: ['record'], details: [/S10/] });
    const stuffed = { ...upToTwo, falseResult: () => '{"result":[[2,3,1]]}' };
    expect(await hostile([stuffed, amendment])).toMatchObject({ failed: ['record'], details: [/S10/] });
  });

  it('is rejected where the record lets a paper choose more than the definition says', async () => {
    const otherQuestion = (question: Question) =>
      isHomomorphicQuestion(question) ? { ...question, max: 3 } : question;
    expect(await hostile([{ ...upToTwo, otherQuestion }, amendment])).toMatchObject({
      failed: ['record-fits-definition'],
      details: [/how many it lets a paper choose/],
    });
  });
});

function ownRule(change: Partial<Extract<ContestDefinition, { kind: 'resolution' }>['rule']>) {
  return (each: ContestDefinition): ContestDefinition =>
    each.kind === 'resolution' ? { ...each, rule: { ...each.rule, id: 'own', ...change } } : each;
}

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadFastGroup } from '#libs/belenios';
import type { Group } from '#libs/belenios';
import type { ApiClient } from '../../../apps/cli/src/demo/api-client.js';
import type { Mailbox as DemoMailbox } from '../../../apps/cli/src/demo/mailbox.js';
import type { Stack } from '../../../apps/cli/src/demo/stack.js';
import type { DemoOfficers } from '../../../apps/cli/src/installation/found-body.js';
import { closeIn, enough } from '../support/poll-hours.js';
import { BORN, rules, sampleMember, samplesAsCsv } from './vote-rules.js';

/** A voting message, as a member finds it. */
export interface MemberMail {
  readonly email: string;
  readonly link: string;
  readonly code: string;
  readonly reference: string;
  /** Four words, parted by blanks. */
  readonly phrase: string;
}

export interface VotableElection {
  readonly electionId: string;
  readonly contests: readonly { readonly id: string; readonly uuid: string; readonly title: string }[];
  /** By the number of the member, from 1. */
  readonly mailOf: (member: number) => MemberMail;
}

export interface VotingBody {
  /** Ranks, choices and a resolution. The first ballot counts. */
  readonly first: VotableElection;
  /** Points, and a candidate who says hostile things. The date of birth is asked for, and the last ballot counts. */
  readonly second: VotableElection;
  /** Closes while the tests run. */
  readonly short: VotableElection & { readonly closesAt: Date };
  readonly recordPostalVote: (election: VotableElection, member: number) => Promise<void>;
}

export { BORN };
export const NAMES = ['Alder', 'Beech', 'Cedar', 'Dogwood', 'Elder', 'Fir', 'Gean', 'Hazel', 'Ivy', 'Juniper'].map(
  (tree) => `Candidate ${tree}`,
);
export const HOSTILE_NAME = '<img src=x onerror=alert(1)> O’Sample';
export const HOSTILE_STATEMENT = [
  '<script>alert(1)</script>',
  '[press me](javascript:alert(1)) and [a page](https://example.org/a)',
  '![a picture](https://example.org/pixel.png)',
  '<svg/onload=alert(1)>',
].join('\n\n');
const TENANTS = { constituencyCode: 'tenants', classCode: 'north' } as const;
const FORTNIGHT_MS = 14 * 24 * 3_600_000;

const DIST = new URL('../../../dist/apps/cli/src/', pathToFileURL(join(process.cwd(), 'test/browser/journeys/x')));
/** The steps of the demonstration, compiled: the same use of the API that officers make of it. */
const compiled = <T>(file: string): Promise<T> => import(new URL(file, DIST).href) as Promise<T>; // built before the tests

type Installing = typeof import('../../../apps/cli/src/installation/installation.js');
type Founding = typeof import('../../../apps/cli/src/installation/found-body.js');
type Mails = typeof import('../../../apps/cli/src/demo/mailbox.js');
type Registers = typeof import('../../../apps/cli/src/demo/register.js');
type Ceremony = typeof import('../../../apps/cli/src/demo/ceremony.js');
type SetUp = typeof import('../../../apps/cli/src/demo/set-up-election.js');

interface Tools {
  readonly officers: DemoOfficers;
  readonly mailbox: DemoMailbox;
  readonly group: Group;
  /** YYYY-MM-DD */
  readonly today: string;
}

/**
 * A body with a few members and three elections, made through the API in one go.
 * @param shortSeconds how long the short one is open at least, once everything is there
 */
export async function votingBody(
  stack: Stack,
  { shortSeconds }: { readonly shortSeconds: number },
): Promise<VotingBody> {
  const registers = await compiled<Registers>('demo/register.js');
  const { openPoll } = await compiled<Ceremony>('demo/ceremony.js');
  const tools = await foundIt(stack);
  const { secretary, returningOfficer } = tools.officers;
  await registers.adoptConstitution(secretary, rules({ oneSeat: 'scottish', severalSeats: 'block' }));
  await registers.confirmRegister(
    secretary,
    await registers.uploadRegister(secretary, new TextEncoder().encode(samplesAsCsv()), tools.today),
  );
  const ranked = { ...TENANTS, seats: 1, countRule: 'scottish' };
  const panel = ['Panel Ash', 'Panel Box', 'Panel Cherry', 'Re-open nominations'];
  const began = performance.now();
  const first = await anElection(tools, {
    title: 'Annual election',
    contests: [
      { ...ranked, title: 'Tenant board member, North', names: NAMES },
      { ...TENANTS, title: 'Tenant panel, North', seats: 2, countRule: 'block', names: panel },
      {
        kind: 'RESOLUTION',
        title: 'Longer notice of meetings',
        text: 'That rule 14 be changed.\nMembers get 21 days of notice instead of 14.',
        rule: { form: 'company-special' },
      },
    ],
  });
  const firstMs = performance.now() - began;
  const contests = [{ ...ranked, title: 'Short list', names: NAMES.slice(0, 3) }];
  const short = await anElection(tools, { title: 'Short election', contests });
  const secondCheck = { ask: 'date-of-birth', clause: 'E9' };
  const other = rules({ oneSeat: 'scottish', severalSeats: 'cumulative', secondCheck, firstOrLast: 'last-counts' });
  await registers.adoptConstitution(secretary, other);
  const second = await anElection(tools, {
    title: 'Points election',
    contests: [
      {
        ...TENANTS,
        title: 'Points for the panel',
        seats: 2,
        countRule: 'cumulative',
        names: [HOSTILE_NAME, 'Panel Oak'],
      },
    ],
    statement: HOSTILE_STATEMENT,
  });
  await openPoll(returningOfficer, first.electionId);
  await openPoll(returningOfficer, second.electionId);
  const { id: organisationId } = await secretary.ask<{ id: string }>('query { organisation { id } }');
  const seconds = enough(firstMs, shortSeconds);
  const closesAt = await closeIn(stack, { organisationId, electionId: short.electionId, seconds });
  await openPoll(returningOfficer, short.electionId);
  return {
    first,
    second,
    short: { ...short, closesAt },
    recordPostalVote: async ({ electionId }, member) => {
      const memberId = await memberIdOf(secretary, member);
      await returningOfficer.ask(POSTAL, { electionId, memberId });
    },
  };
}

async function foundIt(stack: Stack): Promise<Tools> {
  const { Mailbox } = await compiled<Mails>('demo/mailbox.js');
  const { openInstallation } = await compiled<Installing>('installation/installation.js');
  const { foundBody } = await compiled<Founding>('installation/found-body.js');
  const mailbox = new Mailbox(join(stack.dataDirectory, 'mail'));
  const installation = await openInstallation(stack.env);
  try {
    const officers = await foundBody(installation, { name: 'Harbour Sample Homes', server: stack.server, mailbox });
    const { group } = await loadFastGroup((length) => randomBytes(length));
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
    return { officers, mailbox, group, today };
  } finally {
    await installation.close();
  }
}

interface ToMake {
  readonly title: string;
  readonly contests: readonly (Readonly<Record<string, unknown>> & { readonly names?: readonly string[] })[];
  /** Of the first candidate of the first contest. */
  readonly statement?: string;
}

/** Ready to be opened. */
async function anElection(
  { officers, mailbox, group, today }: Tools,
  { title, contests, statement }: ToMake,
): Promise<VotableElection> {
  const { returningOfficer, keyHolders } = officers;
  const { freezeRoll } = await compiled<SetUp>('demo/set-up-election.js');
  const { handInKeys, issueCodes } = await compiled<Ceremony>('demo/ceremony.js');
  const closesAt = new Date(Date.now() + FORTNIGHT_MS);
  const made = await returningOfficer.ask<Created>(CREATE, {
    election: {
      title,
      titleCy: `${title} (Cymraeg)`,
      recordDate: today,
      opensAt: new Date(closesAt.getTime() - 1_000),
      closesAt,
      contests: contests.map(({ names: _, ...contest }) => contest),
    },
  });
  const electionId = made.election.id;
  for (const [i, { id: contestId }] of made.contests.entries()) {
    const names = contests[i]?.names;
    if (names) await nominate(returningOfficer, contestId, names, i === 0 ? statement : undefined);
  }
  await freezeRoll(returningOfficer, electionId);
  await handInKeys(keyHolders, { electionId, contests: made.contests.map(withNothingElse) }, group);
  await mailbox.newMail();
  await issueCodes(returningOfficer, electionId, () => undefined);
  const sent = (await mailbox.newMail()).map((mail) => readMail(mail, electionId));
  // Other tests write to the same addresses on the same server: only messages of this election count.
  const mails = new Map(sent.filter(({ link }) => link !== '').map((mail) => [mail.email, mail]));
  const mailOf = (member: number): MemberMail => {
    const mail = mails.get(sampleMember(member).email);
    if (!mail) throw new Error(`member ${member} has no voting message`);
    return mail;
  };
  return { electionId, contests: made.contests, mailOf };
}

type MadeContest = Created['contests'][number];
/** What the functions of the demonstration want besides, and do not use here. */
const NOTHING = {
  title: '',
  constituency: '',
  class: '',
  seats: 1,
  rule: 'scottish',
  candidates: [],
  papers: [],
} as const;
const withNothingElse = (made: MadeContest) => ({ ...made, contest: NOTHING });

async function nominate(
  returningOfficer: ApiClient,
  contestId: string,
  names: readonly string[],
  statement: string | undefined,
): Promise<void> {
  const { contest } = await returningOfficer.ask<Saved>(ADD, { contestId, names });
  const candidate = contest.candidates.find(({ name }) => name === names[0]);
  if (statement === undefined || !candidate) return;
  const description = { detail: 'Lock Street', statement };
  await returningOfficer.ask(DESCRIBE, { contestId, candidateId: candidate.id, description });
}

function readMail({ to, text }: { readonly to: string; readonly text: string }, electionId: string): MemberMail {
  const found = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
  return {
    email: to,
    link: found(new RegExp(`(\\S+/vote#${electionId}\\.\\S+)`)),
    code: found(new RegExp(`vote#${electionId}\\.(\\S+)`)),
    reference: found(/\/vote\/([0-9A-Z]{4}-[0-9A-Z]{4})/),
    phrase: found(/^ {4}([a-z]+ [a-z]+ [a-z]+ [a-z]+)\s*$/m),
  };
}

async function memberIdOf(secretary: ApiClient, member: number): Promise<string> {
  const { members } = await secretary.ask<{ members: readonly { id: string; memberNumber: string }[] }>(MEMBERS, {});
  const found = members.find(({ memberNumber }) => memberNumber === sampleMember(member).memberNo);
  if (!found) throw new Error(`there is no member ${member}`);
  return found.id;
}

interface Created {
  readonly election: { readonly id: string };
  readonly contests: readonly { readonly id: string; readonly uuid: string; readonly title: string }[];
}
interface Saved {
  readonly contest: { readonly candidates: readonly { readonly id: string; readonly name: string }[] };
}
const REFUSAL = '__typename ... on Refusal { code message }';
const CREATE = `mutation ($election: ElectionInput!) {
  createElection(election: $election) {
    ${REFUSAL} ... on ElectionCreated { election { id } contests { id uuid title } }
  }
}`;
const ADD = `mutation ($contestId: ID!, $names: [String!]!) {
  addCandidates(contestId: $contestId, names: $names) {
    ${REFUSAL} ... on ContestSaved { contest { candidates { id name } } }
  }
}`;
const DESCRIBE = `mutation ($contestId: ID!, $candidateId: ID!, $description: CandidateDescriptionInput!) {
  describeCandidate(contestId: $contestId, candidateId: $candidateId, description: $description) { ${REFUSAL} }
}`;
const POSTAL = `mutation ($electionId: ID!, $memberId: ID!) {
  recordOtherChannel(electionId: $electionId, memberId: $memberId, channel: POST) { ${REFUSAL} }
}`;
const MEMBERS = `query { members(first: 50) { members { id memberNumber } } }`;

// A body with one declared and one open election, made through the API as its officers and voters would make it.
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { fromRoot } from '../../../scripts/support/paths.mjs';

const demo = (name) => import(fromRoot('dist', 'apps', 'cli', 'src', ...`${name}.js`.split('/')));

/** Few voters, so that it takes seconds; one elector of each contest does not vote. */
const VOTERS = { ranked: 24, choice: 3 };
const LEAST_SECONDS = 12;

/**
 * @param stack as started
 * @returns plain data for the tests: ids, addresses of officers, and codes that were not used
 */
export async function prepareSample(stack) {
  const [{ prepareBody }, { runElection }, { sampleElection }, { timesFromNow }, { readCodes }] = await Promise.all(
    ['prepare-body', 'run-election', 'demo-election', 'times', 'ceremony'].map((name) => demo(`demo/${name}`)),
  );
  const { loadFastGroup } = await import(fromRoot('dist/libs/belenios/src/index.js'));
  const { Mailbox } = await demo('demo/mailbox');
  const { makeElection } = await demo('demo/set-up-election');
  const { VoterClient } = await demo('voter-client');
  const { group } = await loadFastGroup((length) => randomBytes(length));
  const steps = {
    step: (_label, work) => work(() => undefined),
    progress: (_label, _total, work) =>
      work(
        () => undefined,
        () => undefined,
      ),
    note: () => undefined,
  };
  const body = await prepareBody({ stack, steps, group, election: sampleElection(VOTERS), name: 'Example Mutual' });
  const take = (until, title, seconds) =>
    runElection(body, { ...sampleElection(VOTERS), title }, { times: timesFromNow(seconds), until, votersTogether: 4 });
  const began = performance.now();
  const open = await take('open', 'Board election, this year', 24 * 3_600);
  // The other takes as long to its last vote: this machine tells how far off its close must be.
  const seconds = Math.max(LEAST_SECONDS, Math.ceil((3 * (performance.now() - began)) / 1_000));
  const declared = await take('declared', 'Board election, last year', seconds);
  const { id: officerOrganisation } = await body.officers.secretary.ask('query { organisation { id } }');
  const slug = officerOrganisation.slice(0, 8);
  const codes = await readCodes(new Mailbox(path.join(stack.dataDirectory, 'mail')), open.made.electionId);
  const draft = await makeElection(
    body.officers.returningOfficer,
    { ...sampleElection(VOTERS), title: 'Board election, next year' },
    timesFromNow(7 * 24 * 3_600),
  );
  const [{ id: importId }] = await body.officers.secretary.ask('query { registerImports { id } }');
  const unused = [];
  for (const code of codes) {
    const { server } = stack;
    const { electionId } = open.made;
    const voter = new VoterClient({ server, electionId, code, group, random: (length) => randomBytes(length) });
    const papers = await voter.paper();
    if (papers.every(({ hasVoted }) => !hasVoted)) unused.push(code);
  }
  return {
    importId,
    draft: {
      electionId: draft.electionId,
      contests: draft.contests.map(({ id, uuid, title }) => ({ id, uuid, title })),
    },
    officers: Object.fromEntries(
      [
        ['secretary', 'Secretary'],
        ['returningOfficer', 'Returning Officer'],
        ['secondPerson', 'Second Person'],
        ['keyHolder', 'Key Holder 1'],
      ].map(([role, name]) => [role, `sample-${name.toLowerCase().replaceAll(' ', '-')}.${slug}@example.org`]),
    ),
    declared: {
      electionId: declared.made.electionId,
      contests: declared.made.contests.map(({ id, uuid, title }) => ({ id, uuid, title })),
    },
    open: {
      electionId: open.made.electionId,
      contests: open.made.contests.map(({ id, uuid, title }) => ({ id, uuid, title })),
      codes,
      unused,
    },
  };
}

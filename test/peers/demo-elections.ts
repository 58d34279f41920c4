import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, loadFastGroup, verifyArchive } from '#libs/belenios';
import { openBundle, PATHS } from '#libs/evidence';
import type { BeleniosTool } from './belenios-tool.js';
import { checkPublished } from './publishing.js';

/** The elections whose evidence other programs judge, each on a Quorate of its own, run as the demonstration runs them. */
const from = (path: string): string => pathToFileURL(resolve('dist/apps/cli/src', path)).href;
const { startStack } = (await import(from('demo/stack.js'))) as typeof import('../../apps/cli/src/demo/stack.js');
const { prepareBody } = (await import(
  from('demo/prepare-body.js')
)) as typeof import('../../apps/cli/src/demo/prepare-body.js');
const { runElection } = (await import(
  from('demo/run-election.js')
)) as typeof import('../../apps/cli/src/demo/run-election.js');
const { sampleElection } = (await import(
  from('demo/demo-election.js')
)) as typeof import('../../apps/cli/src/demo/demo-election.js');
const { fetchRecord } = (await import(
  from('demo/open-box.js')
)) as typeof import('../../apps/cli/src/demo/open-box.js');
const { ApiClient } = (await import(
  from('demo/api-client.js')
)) as typeof import('../../apps/cli/src/demo/api-client.js');
const { Steps } = (await import(from('demo/steps.js'))) as typeof import('../../apps/cli/src/demo/steps.js');
const { timesFromNow } = (await import(from('demo/times.js'))) as typeof import('../../apps/cli/src/demo/times.js');
const { fullBody } = (await import(
  from('demo/full/full-command.js')
)) as typeof import('../../apps/cli/src/demo/full/full-command.js');
const { runFull } = (await import(
  from('demo/full/run-full.js')
)) as typeof import('../../apps/cli/src/demo/full/run-full.js');
const { Output } = (await import(from('output.js'))) as typeof import('../../apps/cli/src/output.js');

/** Enough for two setups, a ceremony and all ballots; everything here waits for it. */
const POLL_SECONDS = 45;
/** On a loaded machine: this many times what it took to start a Quorate and to prepare a body. */
const POLL_FACTOR = 3;
const pollSeconds = (begunAt: number): number =>
  Math.ceil(Math.max(POLL_SECONDS, (POLL_FACTOR * (Date.now() - begunAt)) / 1_000));
/** As many as in the demonstration: the counts are known to need lots, and no two candidates' votes are all alike. */
const VOTERS = 36;
/** Ballots of each contest that the other program makes. */
const BY_THE_TOOL = 3;

type Tell = (holds: boolean, what: string) => void;
type Client = InstanceType<typeof ApiClient>;
type Stack = Awaited<ReturnType<typeof startStack>>;

/** Evidence, and the roll of one of its contests as the returning officer sees it: lines `member number,true|false,reason`. */
export interface EvidenceAndRoll {
  readonly bundle: Uint8Array;
  readonly uuid: string;
  readonly roll: string;
}

async function onAStack<T>(use: (stack: Stack, folder: string, begunAt: number) => Promise<T>): Promise<T> {
  const begunAt = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'quorate-peers-'));
  const stack = await startStack({ onLine: () => undefined });
  try {
    return await use(stack, folder, begunAt);
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const loadGroup = async () => (await loadFastGroup((length) => randomBytes(length))).group;

/**
 * The full election: seven contests of every kind, keys by threshold, two mixers, codes made outside.
 * @param tool judges its records, also as our server publishes them; undefined where there is none
 */
export const fullElection = (tool: BeleniosTool | undefined, tell: Tell): Promise<EvidenceAndRoll> =>
  onAStack(async (stack, folder, begunAt) => {
    let roll = '';
    const steps = new Steps(new Output({ text: true }));
    const body = await fullBody({ stack, steps, group: await loadGroup() }, VOTERS);
    const run = await runFull({
      stack,
      body,
      voters: VOTERS,
      pollSeconds: pollSeconds(begunAt),
      afterwards: async ({ bundle, election }) => {
        roll = await rollOf(body.officers.returningOfficer, election.contests.at(0));
        if (!tool) return;
        for (const { uuid, input } of election.contests) {
          const record = recordOf(bundle, uuid);
          const { accepted, remark } = await verifiedBy(tool, folder, uuid, record);
          tell(accepted, `${input.title}: belenios-tool accepts the record (${remark})`);
        }
        for (const { uuid } of [election.contests.at(0), election.contests.at(-1)].filter(isThere)) {
          const { command, version } = tool;
          await checkPublished({ command, version, server: stack.server, uuid }, recordOf(bundle, uuid), tell);
        }
      },
    });
    tell(run.verdict === 'accept', 'our own verifier accepts the evidence of the full election');
    return { bundle: run.bundle, uuid: run.election.contests[0]?.uuid ?? '', roll };
  });

/** A smaller one, some of whose ballots the other program makes: they are taken by our API, and counted. */
export const electionWithItsBallots = (tool: BeleniosTool, tell: Tell): Promise<void> =>
  onAStack(async (stack, folder, begunAt) => {
    const group = await loadGroup();
    const steps = new Steps(new Output({ text: true }));
    const election = sampleElection({ ranked: 6, choice: 6 });
    const body = await prepareBody({ stack, steps, group, election, name: 'Example Mutual' });
    const made = new Map<string, string[]>();
    const { outcome, made: created } = await runElection(body, election, {
      times: timesFromNow(pollSeconds(begunAt)),
      until: 'declared',
      votersTogether: 2,
      sealElsewhere: async (code, { uuid }, marks) => {
        const trackers = made.get(uuid) ?? [];
        if (trackers.length >= BY_THE_TOOL) return undefined;
        made.set(uuid, trackers);
        trackers.push('');
        const archive = join(folder, `${uuid}.bel`);
        writeFileSync(archive, await fetchRecord(new ApiClient(stack.server), uuid));
        const ballot = await tool.makeBallot(archive, code, [marks]);
        trackers[trackers.indexOf('')] = fingerprint(ballot);
        return ballot;
      },
    });
    tell(outcome?.report.verdict === 'accept', 'our own verifier accepts the evidence of the small election');
    for (const { uuid, title } of created.contests) {
      const record = recordOf(outcome?.bundle ?? new Uint8Array(), uuid);
      const { accepted, remark } = await verifiedBy(tool, folder, uuid, record);
      tell(accepted, `${title}: belenios-tool accepts the record (${remark})`);
      const { trackers } = await verifyArchive(record, { group, level: 'platform' });
      const counted = new Set(trackers.filter(({ status }) => status === 'counted').map(({ tracker }) => tracker));
      const theirs = made.get(uuid) ?? [];
      tell(
        theirs.length === BY_THE_TOOL && theirs.every((tracker) => counted.has(tracker)),
        `${title}: ${theirs.length} ballots made by belenios-tool were taken by our API and counted`,
      );
    }
  });

interface RollEntry {
  readonly memberNo: string;
  readonly included: boolean;
  readonly reason: string;
}

/** So many at once as the server answers in one query. */
const ROLL_PAGE = 100;

async function rollOf(officer: Client, contest: { readonly id: string } | undefined): Promise<string> {
  const all: RollEntry[] = [];
  for (let page = ROLL_PAGE; page === ROLL_PAGE;) {
    const entries = await officer.ask<readonly RollEntry[]>(
      `query ($id: ID!, $after: String) {
        rollEntries(contestId: $id, first: ${ROLL_PAGE}, after: $after) { memberNo included reason }
      }`,
      { id: contest?.id, after: all.at(-1)?.memberNo },
    );
    all.push(...entries);
    page = entries.length;
  }
  return all.map(({ memberNo, included, reason }) => `${memberNo},${included},${reason}\n`).join('');
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

function recordOf(bundle: Uint8Array, uuid: string): Uint8Array {
  const files = openBundle(bundle);
  if (!files.ok) throw new Error(files.error);
  return files.value.get(PATHS.record(uuid)) ?? new Uint8Array();
}

function verifiedBy(
  tool: BeleniosTool,
  folder: string,
  uuid: string,
  record: Uint8Array,
): ReturnType<BeleniosTool['verify']> {
  const archive = join(folder, `${uuid}.bel`);
  writeFileSync(archive, record);
  return tool.verify(archive);
}

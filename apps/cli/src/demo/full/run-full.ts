import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectionContext, Group } from '#libs/belenios';
import type { ApiClient } from '../api-client.js';
import { openPoll } from '../ceremony.js';
import { declare, waitForState } from '../declare.js';
import { waitForCounts } from '../opening-state.js';
import type { DemoBody } from '../run-election.js';
import type { Stack } from '../stack.js';
import { timesFromNow } from '../times.js';
import { holdCeremony, makeCodesOutside, makerKey, memberKeyFile, replaceLostCode } from './keys-and-codes.js';
import { mixOutside, openWith, waitForTurn } from './open-full.js';
import { outsider, quorate } from './outsiders.js';
import type { Outsider } from './outsiders.js';
import { makeFullElection } from './set-up-full.js';
import type { FullElection } from './set-up-full.js';
import { castAll, challengeOne, clientOf, refused } from './vote-full.js';
import type { Polling, VoterSecrets } from './vote-full.js';

/** Any two of three open the boxes. */
export const KEYS_NEEDED = 2;
const SPARES = 3;
const PATIENCE_SECONDS = 300;

export interface FullRun {
  readonly election: FullElection;
  readonly voters: readonly VoterSecrets[];
  readonly bundle: Uint8Array;
  /** What `quorate verify` says of it, run as a program of its own. */
  readonly verdict: string;
}

/** What must be on no server while a poll is open: what only voters and key-holders have. */
export interface OutsideSecrets {
  readonly election: FullElection;
  readonly voters: readonly VoterSecrets[];
  /** Files of the key-holders, which never left their folder. */
  readonly keyFiles: readonly string[];
}

export interface FullOptions {
  readonly stack: Stack;
  readonly body: DemoBody;
  /** Papers; there are a few electors more, who do not vote. */
  readonly voters: number;
  /** How long the poll is open. */
  readonly pollSeconds: number;
  /** Called when every ballot is in and no box is opened. */
  readonly beforeOpening?: (secrets: OutsideSecrets) => Promise<void>;
  /** Called when the election is declared and everything still runs. */
  readonly afterwards?: (run: FullRun) => Promise<void>;
}

/**
 * The whole promise in one election: a ranked contest, one of up to three choices and five resolutions; a key that any two
 * of three key-holders use; codes made outside, of which one is lost; a second mixer; a ballot opened instead of cast.
 * Whoever stands outside the platform is a program of its own, in a folder of its own.
 */
export async function runFull(options: FullOptions): Promise<FullRun> {
  const { stack, body } = options;
  const folder = mkdtempSync(join(tmpdir(), 'quorate-outside-'));
  // Only what needs the database loads it.
  const { openInstallation } = await import('../../installation/installation.js');
  const { signInLinks } = await import('../../installation/sign-in-links.js');
  const installation = await openInstallation(stack.env);
  try {
    const { returningOfficer, keyHolders } = body.officers;
    const { id: organisation } = await returningOfficer.ask<{ id: string }>('{ organisation { id } }');
    const links = signInLinks(installation, { organisation, server: body.server });
    const officer = await outsider(returningOfficer, links);
    const holders: Outsider[] = [];
    for (const session of keyHolders) holders.push(await outsider(session, links));
    return await new FullElectionRun(options, { folder, officer, holders }).run();
  } finally {
    await installation.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface People {
  readonly folder: string;
  readonly officer: Outsider;
  readonly holders: readonly Outsider[];
}

class FullElectionRun {
  private readonly server: string;
  private readonly session: ApiClient;
  private readonly group: Group;

  constructor(
    private readonly options: FullOptions,
    private readonly people: People,
  ) {
    const { body } = options;
    [this.server, this.session, this.group] = [body.server, body.officers.returningOfficer, body.group];
  }

  async run(): Promise<FullRun> {
    const { body, beforeOpening } = this.options;
    const { steps, officers } = body;
    const { folder, officer, holders } = this.people;
    const { server } = this;
    const maker = await steps.step('The scrutineer makes a key of their own', () => makerKey(folder));
    const [, mixer] = holders;
    if (!mixer) throw new Error('there is no second key-holder to mix');
    const times = timesFromNow(this.options.pollSeconds);
    const election = await steps.step('Seven contests; who holds what is settled; roll frozen', () =>
      makeFullElection(this.session, {
        times,
        papers: this.options.voters + 1, // one for the ballot that is opened and never cast
        safeguards: {
          keysNeeded: KEYS_NEEDED,
          spares: SPARES,
          maker: { name: 'Sample Scrutineer', key: maker.publicKey },
          mixers: [mixer.id],
        },
      }),
    );
    const { electionId } = election;
    await steps.step('Key ceremony of three, any two of whom open the boxes; with its rehearsal', async (say) => {
      const rounds = await holdCeremony(this.session, holders, { server, electionId, folder });
      say(`${rounds} rounds of \`quorate key ceremony\``);
    });
    const outside = await steps.step('Codes made off-line by the scrutineer, public part handed in', () =>
      makeCodesOutside(officer, { server, electionId, folder, keyFile: maker.keyFile }),
    );
    const opened = await steps.step('Definition frozen, poll opened', () => openPoll(this.session, electionId));
    for (const { uuid, fingerprint } of opened.contests) steps.note(`${uuid}: fingerprint ${fingerprint}`);

    const elections = new Map<string, ElectionContext>();
    const polling: Polling = { server, group: this.group, election, folder, elections };
    const codes = await this.withOneReplaced(polling, outside, maker.keyFile);
    const voters = codes.slice(0, this.options.voters);
    const [first] = voters;
    if (!first) throw new Error('there are no voters');
    await steps.step('A voter opens a ballot to check her device: it is right, and can never be cast', async (say) => {
      const { verdict, tracker } = await challengeOne(polling, first.code, this.options.voters);
      say(`${verdict}, ${tracker}`);
    });
    const cast = await steps.progress('Ballots sealed and cast over HTTP', voters.length, (_set, advance) =>
      castAll(polling, voters, advance),
    );
    const waits = Math.max(1, (times.closesAt.getTime() - Date.now()) / 1_000);
    await steps.step(`Close of poll, by the clock of the database (in ${Math.ceil(waits)} s)`, () =>
      waitForState(this.session, electionId, 'TALLIED', waits + PATIENCE_SECONDS),
    );
    if (beforeOpening)
      await steps.step('Looked everywhere for what must not be there', () =>
        beforeOpening({ election, voters: cast, keyFiles: holders.map((holder) => memberKeyFile(folder, holder)) }),
      );
    await steps.step('Mixed by the platform, then by the second mixer, who finds their own mix', async (say) =>
      say(await mixOutside(mixer, { server, folder, seconds: PATIENCE_SECONDS })),
    );
    const [one, , three] = holders;
    if (!one || !three) throw new Error('there are not three key-holders');
    await steps.step('Two of three key-holders verify everything, promise, and decrypt', async () => {
      await waitForTurn(this.session, electionId, PATIENCE_SECONDS);
      await openWith([one, three], { server, folder });
    });
    await steps.step('Counted, by the rule of each contest', () =>
      waitForCounts(this.session, electionId, { seconds: PATIENCE_SECONDS, onLot: (text) => steps.note(text) }),
    );
    const bundle = await steps.step('Declared by two officers; evidence published', () =>
      declare(this.session, officers.secondPerson, electionId),
    );
    const verdict = await steps.step('Verified by `quorate verify`, from the evidence alone', () =>
      this.verify(bundle),
    );
    const run = { election, voters: cast, bundle, verdict };
    await this.options.afterwards?.(run);
    return run;
  }

  /** One voter's code is lost: it is blocked, a spare one takes its place, and the old one is good for nothing. */
  private async withOneReplaced(
    polling: Polling,
    { codes, privateFile }: Awaited<ReturnType<typeof makeCodesOutside>>,
    keyFile: string,
  ): Promise<readonly { readonly member: string; readonly code: string }[]> {
    const { folder, officer } = this.people;
    const { electionId } = polling.election;
    const all = [...codes].map(([member, code]) => ({ member, code }));
    const [, lost] = all;
    if (!lost) throw new Error('there are no electors');
    const code = await this.options.body.steps.step('A lost code is blocked, and a spare one takes its place', () =>
      replaceLostCode(officer, { member: lost.member, server: this.server, electionId, folder, keyFile, privateFile }),
    );
    await refused('CODE_BLOCKED', () => clientOf(polling, lost.code).paper());
    return all.map((each) => (each === lost ? { ...lost, code } : each));
  }

  private async verify(bundle: Uint8Array): Promise<string> {
    const file = join(this.people.folder, 'bundle.zip');
    writeFileSync(file, bundle);
    const { verdict } = await quorate<{ verdict: string }>('verify', file);
    return verdict;
  }
}

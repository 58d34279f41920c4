import { setImmediate } from 'node:timers/promises';
import type { RandomBytes } from '#libs/basics';
import { generateVotingCode, hashHex, publicCredential, signInToken } from '#libs/belenios';
import type { Group, VotingCode } from '#libs/belenios';
import {
  codeStatementText,
  codeStatementToSign,
  credentialsObject,
  electorCodeLine,
  listCredentials,
  signedCodeStatementText,
  spareCodeLine,
} from '#libs/evidence';
import type { CodesElection } from './election-file.js';
import type { Elector } from './electors-file.js';
import type { MakerKey } from './maker-key.js';
import type { PrivateCodes } from './private-file.js';

export interface CodesToMake {
  readonly election: CodesElection;
  readonly electors: readonly Elector[];
  readonly spares: number;
  readonly key: MakerKey;
  readonly group: Group;
  readonly random: RandomBytes;
  /** Called after each code. */
  readonly onCode: () => void;
}

export interface MadeCodes {
  /** In the order of the electors. */
  readonly codes: readonly VotingCode[];
  /** The signed statement, one line of JSON. */
  readonly statement: string;
  /** For the platform, line by line: the statement, each elector, each spare code. */
  readonly publicLines: () => Iterable<string>;
  readonly private: PrivateCodes;
}

interface Made {
  readonly code: VotingCode;
  /** By the place of the contest; absent where the holder is not on the roll. */
  readonly credentials: readonly (string | undefined)[];
}

const CODES_IN_A_GO = 200;

/**
 * Makes one code for each elector, and the spare ones; lists the public credentials of every contest in wire order, and
 * signs what stands in the lists. Everything random comes from `random`.
 */
export async function makeCodes(toMake: CodesToMake): Promise<MadeCodes> {
  const { election, electors, spares, group, random } = toMake;
  const everywhere = election.contests.map((_, i) => i);
  const make = async (contests: readonly number[], i: number): Promise<Made> => {
    if (i % CODES_IN_A_GO === 0) await setImmediate(); // so that progress is seen, and Ctrl-C heard
    const code = generateVotingCode(random);
    toMake.onCode();
    const credentials = election.contests.map(({ uuid }, place) =>
      contests.includes(place) ? publicCredential(group, code, uuid) : undefined,
    );
    return { code, credentials };
  };
  const ofElectors: Made[] = [];
  for (const [i, { contests }] of electors.entries()) ofElectors.push(await make(contests, i));
  const ofSpares: Made[] = [];
  for (let i = 0; i < spares; i++) ofSpares.push(await make(everywhere, i));
  return written(toMake, ofElectors, ofSpares);
}

function written(
  { election, electors, key }: CodesToMake,
  ofElectors: readonly Made[],
  ofSpares: readonly Made[],
): MadeCodes {
  const { electionId, madeBy, site, contests } = election;
  const lists = contests.map((_, place) => {
    const at = (all: readonly Made[]): readonly string[] => all.flatMap(({ credentials }) => credentials[place] ?? []);
    return listCredentials(at(ofElectors), at(ofSpares));
  });
  const text = codeStatementText({
    format: 'quorate-codes/1',
    electionId,
    madeBy,
    electors: electors.length,
    contests: contests.map(({ uuid }, place) => ({
      uuid,
      list: hashHex(credentialsObject(lists[place]?.list ?? [])),
      credentials: lists[place]?.list.length ?? 0,
      spares: [...(lists[place]?.spares ?? [])],
    })),
  });
  const signature = key.sign(codeStatementToSign(text));
  const statement = signedCodeStatementText({ statement: text, publicKey: key.publicKey, signature });
  const placeOf = lists.map(({ list }) => new Map(list.map((credential, i) => [credential, i])));
  const placesOf = ({ credentials }: Made): (number | null)[] =>
    credentials.map((credential, i) => (credential === undefined ? null : (placeOf[i]?.get(credential) ?? null)));
  const named = ({ credentials }: Made): Record<string, string> =>
    Object.fromEntries(
      contests.flatMap(({ uuid }, i) => (credentials[i] === undefined ? [] : [[uuid, credentials[i]]])),
    );
  const memberAt = (i: number): string => electors[i]?.memberNo ?? '';
  return {
    codes: ofElectors.map(({ code }) => code),
    statement,
    *publicLines() {
      yield statement;
      for (const [i, made] of ofElectors.entries()) {
        const token = hashHex(signInToken(made.code, electionId));
        yield electorCodeLine({ member: memberAt(i), token, credentials: named(made) });
      }
      for (const [i, made] of ofSpares.entries()) yield spareCodeLine({ spare: i + 1, credentials: named(made) });
    },
    private: {
      format: 'quorate-codes-private/1',
      electionId,
      site,
      contests: contests.map(({ uuid }) => uuid),
      electors: ofElectors.map((made, i) => [memberAt(i), made.code, placesOf(made)]),
      spares: ofSpares.map((made) => [made.code, placesOf(made)]),
    },
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ApiClient } from '../api-client.js';
import { quorate } from './outsiders.js';
import type { Outsider } from './outsiders.js';

/** The scrutineer's own key, made by their own command in their own folder. */
export async function makerKey(folder: string): Promise<{ readonly keyFile: string; readonly publicKey: string }> {
  return quorate('codes', 'key', '--out', folder);
}

export interface OutsideCodes {
  /** One code for each elector, by number in the register of members; who votes in most contests first. */
  readonly codes: ReadonlyMap<string, string>;
  readonly privateFile: string;
}

/**
 * The codes as the scrutineer makes them off-line: the returning officer fetches the electors, the scrutineer makes codes
 * and letters, the returning officer hands in the public part.
 */
export async function makeCodesOutside(
  officer: Outsider,
  { server, electionId, folder, keyFile }: { server: string; electionId: string; folder: string; keyFile: string },
): Promise<OutsideCodes> {
  const at = ['--election', electionId, '--server', server];
  const { electionFile, extractFile } = await quorate<{ electionFile: string; extractFile: string }>(
    ...['codes', 'extract', ...at, '--link', await officer.link(), '--out', folder],
  );
  const made = await quorate<{ letters: string; publicFile: string; privateFile: string }>(
    ...['codes', 'make', '--extract', extractFile, '--election', electionFile, '--key', keyFile],
    ...['--out', folder],
  );
  await quorate('codes', 'hand-in', made.publicFile, ...at, '--link', await officer.link());
  const electors = rowsOf(extractFile);
  const contestsOf = new Map(electors.map((row) => [row['member_no'], (row['contests'] ?? '').split(/[ ;,]+/).length]));
  const codes = rowsOf(made.letters)
    .map((letter): [string, string] => [letter['member_no'] ?? '', letter['code'] ?? ''])
    .sort(([a], [b]) => (contestsOf.get(b) ?? 0) - (contestsOf.get(a) ?? 0));
  return { codes: new Map(codes), privateFile: made.privateFile };
}

const rowsOf = (file: string): readonly Readonly<Record<string, string>>[] =>
  parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true });

/** Blocks a lost code and gives its member the next spare one. @returns the new code */
export async function replaceLostCode(
  officer: Outsider,
  lost: {
    readonly member: string;
    readonly server: string;
    readonly electionId: string;
    readonly folder: string;
    readonly keyFile: string;
    readonly privateFile: string;
  },
): Promise<string> {
  const { member, server, electionId, folder, keyFile, privateFile } = lost;
  const taken = await quorate<{ requestFile: string; letter: string }>(
    ...['codes', 'spare', '--private', privateFile, '--key', keyFile, '--member', member, '--out', folder],
  );
  await quorate(
    ...['codes', 'replace', taken.requestFile, '--election', electionId, '--server', server],
    ...['--link', await officer.link()],
  );
  return rowsOf(taken.letter)[0]?.['code'] ?? '';
}

/** Where each key-holder keeps the file that never leaves their machine. */
export const memberKeyFile = (folder: string, holder: Outsider): string => join(folder, `key-of-${holder.id}.json`);

/** The key ceremony: every key-holder runs one command again and again, until the key of all is complete. */
export async function holdCeremony(
  officer: ApiClient,
  holders: readonly Outsider[],
  { server, electionId, folder }: { server: string; electionId: string; folder: string },
): Promise<number> {
  await officer.ask(BEGIN, { electionId, members: holders.map(({ id }) => id) });
  for (let runs = 1; runs <= 40; runs++) {
    const states: string[] = [];
    for (const holder of holders) {
      const { state } = await quorate<{ state: string }>(
        ...['key', 'ceremony', '--election', electionId, '--key', memberKeyFile(folder, holder)],
        ...['--server', server, '--link', await holder.link()],
      );
      states.push(state);
    }
    if (states.every((state) => state === 'complete')) return runs;
  }
  throw new Error('the key ceremony did not end');
}

const BEGIN = `mutation ($electionId: ID!, $members: [ID!]) {
  beginKeyCeremony(electionId: $electionId, members: $members) { __typename ... on Refusal { code message } }
}`;

import { createWriteStream, mkdirSync, openAsBlob, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ApiClient } from '../demo/api-client.js';
import { Output } from '../output.js';
import type { OutputOptions } from '../output.js';
import { reasonOf } from './reason-of.js';

export interface ServerOptions extends OutputOptions {
  readonly election: string;
  readonly server: string;
  readonly link: string;
}

/** `quorate codes extract`: what the returning officer hands over to the maker of the codes. */
export async function extract(options: ServerOptions & { readonly out: string }): Promise<void> {
  const output = new Output(options);
  try {
    const session = await signIn(options);
    mkdirSync(options.out, { recursive: true });
    const [electionFile, extractFile] = [join(options.out, 'election.json'), join(options.out, 'electors.csv')];
    const election = await answered(await session.fetch(`/elections/${options.election}/codes/election.json`));
    const electors = await answered(await session.fetch(`/elections/${options.election}/codes/electors.csv`));
    writeFileSync(electionFile, await election.text(), { flag: 'wx' });
    if (!electors.body) throw new Error('the server sent no electors');
    await pipeline(Readable.from(electors.body), createWriteStream(extractFile, { mode: 0o600, flags: 'wx' }));
    output.result({ electionFile, extractFile }, () =>
      [
        `The election: ${electionFile}`,
        `The electors: ${extractFile}  (names and addresses: hand it over safely, then delete it)`,
        'Give both to whoever makes the codes. That you took them is in the audit trail.',
      ].join('\n'),
    );
  } catch (error) {
    output.fault(reasonOf(error), { error: reasonOf(error) });
  }
}

/** `quorate codes hand-in`: the public part of the codes. */
export async function handIn(file: string, options: ServerOptions): Promise<void> {
  await upload(
    options,
    file,
    `/uploads/elections/${options.election}/codes`,
    () => 'The codes are taken: the poll can be opened.',
  );
}

/** `quorate codes replace`: the request of the maker of the codes for one member. */
export async function replace(file: string, options: ServerOptions & { readonly reason: string }): Promise<void> {
  const path = `/uploads/elections/${options.election}/code-replacements?reason=${encodeURIComponent(options.reason)}`;
  await upload(options, file, path, () => 'The old code is blocked, and the new one works.');
}

async function upload(options: ServerOptions, file: string, path: string, text: () => string): Promise<void> {
  const output = new Output(options);
  try {
    const session = await signIn(options);
    const headers = { 'content-type': 'application/jsonl', 'x-quorate-upload': '1' };
    const response = await session.fetch(path, { method: 'POST', headers, body: await openAsBlob(file) });
    output.result((await (await answered(response)).json()) as object, text);
  } catch (error) {
    output.fault(reasonOf(error), { error: reasonOf(error) });
  }
}

/** @throws Error in the words of the server */
async function answered(response: Response): Promise<Response> {
  if (response.ok) return response;
  const { message } = (await response.json().catch(() => ({}))) as { readonly message?: string };
  throw new Error(message ?? `the server answered ${response.status}`);
}

/** @throws Error when the link does not sign in */
function signIn({ server, link }: ServerOptions): Promise<ApiClient> {
  return new ApiClient(server.replace(/\/+$/, '')).signIn(link.split('#').at(-1) ?? '');
}

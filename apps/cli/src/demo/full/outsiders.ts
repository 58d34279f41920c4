import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ApiClient } from '../api-client.js';

const run = promisify(execFile);
const COMMAND = fileURLToPath(new URL('../../../../../../bin/quorate.mjs', import.meta.url));
/** Longer than a key-holder of the demonstration waits for the others. */
const LONGEST_MS = 300_000;
const MOST_OUTPUT_BYTES = 32 * 1024 * 1024;

/**
 * Runs `quorate …` as a program of its own, as people outside do on their own machines: nothing but its arguments and its
 * files is shared with this process.
 *
 * @returns the JSON object on its last line
 * @throws Error with its words, if it ends with anything but 0
 */
export async function quorate<T>(...args: readonly string[]): Promise<T> {
  const { DATABASE_URL: _a, DATABASE_APP_URL: _b, QUORATE_SECRET: _c, ...env } = process.env;
  try {
    const { stdout } = await run(process.execPath, [COMMAND, ...args, '--json'], {
      env,
      timeout: LONGEST_MS,
      maxBuffer: MOST_OUTPUT_BYTES,
    });
    return JSON.parse(lastLine(stdout)) as T; // what the command's help promises
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }; // as execFile says
    const said = lastLine(stderr) || lastLine(stdout) || String(error);
    throw new Error(`quorate ${args.slice(0, 2).join(' ')}: ${said}`, { cause: error });
  }
}

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

/** An officer whose work is done by commands: who they are, and a fresh sign-in link for each. */
export interface Outsider {
  readonly id: string;
  readonly name: string;
  /** Good for one sign-in. */
  link(): Promise<string>;
}

/** @param links makes a link for an officer by their e-mail address */
export async function outsider(session: ApiClient, links: (email: string) => Promise<string>): Promise<Outsider> {
  const { id, name, email } = await session.ask<{ id: string; name: string; email: string }>(
    '{ me { id name email } }',
  );
  return { id, name, link: () => links(email) };
}

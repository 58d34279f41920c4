import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { query } from './database.mjs';
import { PlainFailure, lastWords } from './failure.mjs';
import { ROOT, fromRoot } from './paths.mjs';

const CLI = ['dist', 'apps', 'cli', 'src', 'main.js'];

function quorate(args, { env, onSpawn }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [fromRoot(...CLI), ...args], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onSpawn(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (output = (output + text).slice(-64_000)));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Off a terminal the command ends with one line of JSON, which names its error. */
function errorIn(output) {
  try {
    return JSON.parse(output.trim().split('\n').at(-1)).error ?? lastWords(output);
  } catch {
    return lastWords(output);
  }
}

/** Whether any body is kept in the database yet: the demonstration is for an empty one only. */
async function hasBody(ownerUrl) {
  const [table] = await query(ownerUrl, `select to_regclass('public.organisation') is not null as exists`);
  if (!table.exists) return false;
  const [row] = await query(ownerUrl, 'select exists (select 1 from public.organisation) as found');
  return row.found;
}

/**
 * Fills an empty database with the demonstration body, through the running API.
 *
 * @throws PlainFailure with the last words of the command, when it fails
 */
export async function seedDemonstration({ ownerUrl, server, env, note, onSpawn }) {
  // Left behind when setting up was interrupted: then it is done again, with a new body.
  const unfinished = path.join(env.QUORATE_DATA, 'demonstration.unfinished');
  if (!fs.existsSync(unfinished) && (await hasBody(ownerUrl))) return note('already there');
  const help = await quorate(['--help'], { env, onSpawn });
  if (help.code !== 0 || !/^\s+demo\b/m.test(help.output)) return note('this release brings none');
  fs.writeFileSync(unfinished, '');
  const { code, output } = await quorate(['demo', '--seed', '--server', server], { env, onSpawn });
  if (code !== 0) throw new PlainFailure(`The demonstration body could not be set up: ${errorIn(output)}`);
  fs.rmSync(unfinished, { force: true });
  note('elections open, closed and declared');
}

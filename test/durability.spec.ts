import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that runs in production or starts it. Tests may turn a setting off to show that it is noticed. */
const FOLDERS = ['apps', 'libs', 'scripts', 'docker', 'bin'];

/** Setting one of the three to anything less than what an acknowledged ballot needs. A comparison (`===`) is no setting. */
const WEAKENED =
  /\b(synchronous_commit|fsync|full_page_writes)['"]?\s*(=|:|,|\bto\b)\s*['"]?(off|false|no|0|local|remote_write)\b/i;

function* filesBelow(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !['node_modules', 'testdata', 'dist'].includes(entry.name)) yield* filesBelow(path);
    else if (entry.isFile() && !entry.name.endsWith('.spec.ts')) yield path;
  }
}

describe('An acknowledged ballot is on the disk (reliability DUR-02)', () => {
  it('because nothing turns off synchronous_commit, fsync or full_page_writes', () => {
    const weak = FOLDERS.flatMap((folder) => [...filesBelow(folder)]).filter((path) =>
      WEAKENED.test(readFileSync(path, 'utf8')),
    );
    expect(weak).toEqual([]);
  });

  it.each([
    'set local synchronous_commit = off',
    'SET synchronous_commit TO OFF',
    `set_config('synchronous_commit', 'off', true)`,
    'postgres -c fsync=off',
    `{ full_page_writes: 'off' }`,
    'alter role app set synchronous_commit to local',
  ])('and this search would find: %s', (text) => {
    expect(WEAKENED.test(text)).toBe(true);
  });

  it('while a check of the setting is not mistaken for one', () => {
    expect(WEAKENED.test(`if (settings.synchronous_commit === 'off') refuse();`)).toBe(false);
  });
});

#!/usr/bin/env node
// The command line: brings dist up to date with the sources, then hands over to apps/cli.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { refuseOldNode } from '../scripts/support/node-version.mjs';
import { fromRoot } from '../scripts/support/paths.mjs';

refuseOldNode();

const MAIN = fromRoot('dist', 'apps', 'cli', 'src', 'main.js');
const MANIFEST = fromRoot('dist', '.build.json');

/** Whether a source of the command line, or a file that one of the packages has lost or gained, is newer than the build. */
function isBehind() {
  if (!existsSync(fromRoot('apps', 'cli', 'src', 'main.ts'))) return false; // delivered without sources
  if (!existsSync(MAIN) || !existsSync(MANIFEST)) return true;
  const built = statSync(MANIFEST).mtimeMs;
  return ['apps/cli', 'libs'].some((folder) => hasNewer(fromRoot(folder), built));
}

function hasNewer(folder, built) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return statSync(file).mtimeMs > built || hasNewer(file, built);
    return /\.(ts|json)$/.test(entry.name) && !entry.name.endsWith('.spec.ts') && statSync(file).mtimeMs > built;
  });
}

async function bringUpToDate() {
  if (!isBehind()) return;
  console.error('quorate: building, because the sources are newer than dist');
  const { buildIfStale } = await import('../scripts/support/build.mjs');
  await buildIfStale();
}

if (!existsSync(fromRoot('node_modules', 'commander', 'package.json'))) {
  console.error('quorate: its packages are missing: run npm start or npm ci first');
  process.exitCode = 1;
} else {
  try {
    await bringUpToDate();
    await import(MAIN);
  } catch (error) {
    const { describeFailure } = await import('../scripts/support/failure.mjs');
    console.error(`quorate: ${describeFailure(error)}`);
    process.exitCode = 1;
  }
}

import { readdirSync } from 'node:fs';

// npm run bench NAME [options]: each benchmark is a file of this folder and says more with --help.
const folder = new URL('.', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts' && !file.includes('.spec.'))
  .map((file) => file.replace(/\.ts$/, ''));
const asked = process.argv[2] ?? '';
const name = names.find((each) => each === asked || each.startsWith(`${asked}-`)) ?? '';

if (names.includes(name)) {
  process.argv.splice(2, 1); // the benchmark reads its own options
  await import(new URL(`${name}.ts`, folder).href);
} else {
  console.error(`Which benchmark? npm run bench ${names.join(' | ')}`);
  process.exitCode = 1;
}

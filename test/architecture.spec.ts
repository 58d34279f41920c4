import { existsSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { type SourceFile, findCycles, moduleName, packageOf, readSources } from './support/import-graph.js';

/** What a package may import. A name ending in `/*` stands for a whole scope. */
interface Borders {
  /** Our own packages, by folder name in libs. */
  readonly ours: readonly string[];
  /** Other people's packages. */
  readonly theirs: readonly string[];
  /** Node's own modules: none, or these. Packages that run in the browser name none. */
  readonly node?: readonly string[] | 'all';
}

const NEST = ['@nestjs/*', 'reflect-metadata', 'rxjs'];
const HTTP = [
  '@apollo/*',
  '@as-integrations/*',
  '@escape.tech/graphql-armor',
  'graphql',
  'dataloader',
  'express',
  'cookie',
];
const ADAPTERS = ['application', 'persistence', 'queue', 'delivery', 'documents', 'proofs'];

/**
 * Who may import whom. An auditor can read and run basics + counting + belenios + evidence alone; only persistence
 * knows the database; only apps know GraphQL. A change here is a decision: write it down in docs/decisions.
 */
const TABLE: Readonly<Record<string, Borders>> = {
  'libs/basics': { ours: [], theirs: [] },
  'libs/calendar': { ours: ['basics'], theirs: ['zod', 'temporal-polyfill'] },
  'libs/counting': { ours: ['basics'], theirs: ['zod', '@noble/hashes'] },
  'libs/belenios': { ours: ['basics'], theirs: ['@noble/*', '@scure/bip39', 'zod', 'fflate'] },
  'libs/domain': { ours: ['basics', 'calendar'], theirs: ['@noble/hashes', 'zod'] },
  'libs/evidence': {
    ours: ['basics', 'domain', 'counting', 'belenios'],
    theirs: ['@noble/*', 'zod', 'fflate', 'csv-parse'],
  },
  'libs/documents': { ours: ['basics', 'domain', 'calendar', 'counting'], theirs: [] },
  'libs/application': {
    ours: ['basics', 'calendar', 'counting', 'belenios', 'domain', 'evidence', 'documents'],
    theirs: ['@nestjs/common', 'csv-parse', 'p-limit'],
    node: ['crypto', 'stream', 'stream/promises', 'timers/promises'],
  },
  'libs/persistence': {
    ours: ['basics', 'domain', 'application'],
    theirs: ['@nestjs/common', 'typeorm', 'pg', 'pg-copy-streams', 'bullmq'],
    node: 'all',
  },
  'libs/queue': {
    ours: ['basics', 'domain', 'application'],
    theirs: ['@nestjs/common', '@nestjs/bullmq', 'bullmq', 'ioredis'],
    node: 'all',
  },
  'libs/delivery': {
    ours: ['basics', 'domain', 'application'],
    theirs: ['@nestjs/common', 'nodemailer', 'smtp-server', 'postal-mime'],
    node: 'all',
  },
  // Threads for proofs and records: they implement ports of application by means of the pure packages.
  'libs/proofs': {
    ours: ['basics', 'domain', 'counting', 'belenios', 'evidence', 'application'],
    theirs: ['piscina'],
    node: 'all',
  },
  'apps/api': {
    ours: ['basics', 'domain', ...ADAPTERS],
    theirs: [...NEST, ...HTTP, 'helmet', 'rate-limiter-flexible', 'ioredis', 'zod', 'bullmq', 'csv-stringify'],
    node: 'all',
  },
  'apps/worker': {
    ours: ['basics', 'domain', ...ADAPTERS],
    theirs: [...NEST, 'bullmq', 'ioredis', 'zod'],
    node: 'all',
  },
  'apps/cli': {
    ours: ['basics', 'calendar', 'counting', 'belenios', 'evidence', 'domain'],
    theirs: [
      'commander',
      'cli-progress',
      'csv-parse',
      'csv-stringify',
      'postal-mime',
      'zod',
      'p-limit',
      'piscina',
      '@noble/curves',
    ],
    node: 'all',
  },
  // The stand-alone verifier: what an auditor reads and runs alone.
  'apps/verify': { ours: ['basics', 'counting', 'belenios', 'evidence'], theirs: ['zod'] },
  'apps/web': {
    ours: ['basics', 'calendar', 'counting', 'belenios', 'domain', 'evidence'],
    theirs: [
      ...['react', 'react-dom', 'react-router', '@tanstack/react-query', 'i18next', 'react-i18next', 'react-hook-form'],
      ...['d3-array', 'd3-format', 'd3-scale', 'd3-shape', 'uqr', 'mdast-util-from-markdown', 'mdast', 'zod'],
      ...['@noble/curves', 'temporal-polyfill'],
    ],
  },
};

/** Folders whose task lets them import more than the rest of their package. */
const ALSO: readonly { readonly below: string; readonly why: string; readonly more: Partial<Borders> }[] = [
  {
    below: 'libs/belenios/src/sodium/',
    why: 'the fast group arithmetic of Node; the rest runs in a browser too',
    more: { theirs: ['sodium-native'], node: 'all' },
  },
  { below: 'libs/belenios/src/node-group.ts', why: 'chooses it when it is there', more: { theirs: ['sodium-native'] } },
  {
    below: 'apps/verify/src/command/',
    why: 'the command runs on bare Node; everything else of the verifier in a browser too',
    more: { node: 'all' },
  },
  ...['installation/', 'officer.ts'].map((place) => ({
    below: `apps/cli/src/${place}`,
    why: 'commands for whoever runs the installation',
    more: { ours: ['domain', 'application', 'persistence', 'queue', 'delivery'], theirs: [...NEST, 'pg'] },
  })),
];

/** Tests, and code that only tests import. */
const isTest = (path: string): boolean => /\.spec\.ts$|^(libs|apps)\/[^/]+\/(test|testing|test-support)\//.test(path);
const FOR_TESTS = ['@jest/globals', 'fast-check', '@nestjs/testing'];

const matches = (list: readonly string[], name: string): boolean =>
  list.some((entry) => (entry.endsWith('/*') ? name.startsWith(entry.slice(0, -1)) : entry === name));

function bordersOf({ path, pack }: SourceFile): Borders {
  const all = [TABLE[pack], ...ALSO.filter(({ below }) => path.startsWith(below)).map(({ more }) => more)];
  const lists = all.map((borders) => borders?.node ?? []);
  return {
    ours: all.flatMap((borders) => borders?.ours ?? []),
    theirs: [...all.flatMap((borders) => borders?.theirs ?? []), ...(isTest(path) ? FOR_TESTS : [])],
    node: isTest(path) || lists.includes('all') ? 'all' : lists.flat(),
  };
}

/** Every test may ask it. */
const HOW_MUCH_TO_TRY = '../test/support/thorough.js';

/** What is wrong with one import, or undefined when nothing is. */
function fault(file: SourceFile, name: string): string | undefined {
  const borders = bordersOf(file);
  const target = packageOf(file, name);
  if (isTest(file.path) && name.endsWith(HOW_MUCH_TO_TRY)) return undefined;
  if (target === undefined) {
    if (isBuiltin(name)) {
      const own = name.replace(/^node:/, '');
      return borders.node === 'all' || borders.node?.includes(own) ? undefined : 'this package runs without Node';
    }
    return matches(borders.theirs, moduleName(name)) ? undefined : 'this package may not know that module';
  }
  if (!name.startsWith('#')) return target === file.pack ? undefined : 'goes behind the index of another package';
  if (name.split('/').length !== 2) return 'goes behind the index of another package';
  if (target === file.pack) return isTest(file.path) ? undefined : 'imports its own index';
  return matches(borders.ours, target.replace('libs/', '')) ? undefined : 'is not in its row of the import table';
}

const packages = readSources(['libs', 'apps']);
const everything = [...packages, ...readSources(['test', 'scripts'])];

const faults = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap((file) =>
    file.imports.flatMap((name) => {
      const reason = fault(file, name);
      return reason === undefined ? [] : [`${file.path} → ${name}: ${reason}`];
    }),
  );

describe('The import table', () => {
  it('has a row for every package', () => {
    const onDisk = ['libs', 'apps']
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
    expect(onDisk.filter((pack) => !(pack in TABLE))).toEqual([]);
  });

  it('is kept by every import', () => {
    expect(faults(packages)).toEqual([]);
  });

  it('refuses what it should: a database in a use case, a deep import, Node in code for the browser', () => {
    const file = { lines: 1, path: 'libs/application/src/a.ts', pack: 'libs/application' };
    const browser = { lines: 1, path: 'libs/counting/src/a.ts', pack: 'libs/counting' };
    const found = faults([
      {
        ...file,
        imports: ['typeorm', '#libs/persistence', '#libs/domain/src/x.js', '../../domain/src/x.js', '#libs/domain'],
      },
      { ...browser, imports: ['node:fs', '#libs/belenios', '#libs/basics', './b.js'] },
    ]);
    expect(found.map((line) => line.split(' → ')[1])).toEqual([
      'typeorm: this package may not know that module',
      '#libs/persistence: is not in its row of the import table',
      '#libs/domain/src/x.js: goes behind the index of another package',
      '../../domain/src/x.js: goes behind the index of another package',
      'node:fs: this package runs without Node',
      '#libs/belenios: is not in its row of the import table',
    ]);
  });
});

describe('The files', () => {
  it('do not import each other in circles', () => {
    expect(findCycles(everything).map((cycle) => cycle.join(' → '))).toEqual([]);
  });

  it('would be caught if they did', () => {
    const file = (name: string, imports: readonly string[]): SourceFile => ({
      path: `libs/x/src/${name}.ts`,
      pack: 'libs/x',
      lines: 1,
      imports,
    });
    const circle = [file('a', ['./b.js']), file('b', ['./c.js']), file('c', ['./b.js'])];
    expect(findCycles(circle)).toEqual([['libs/x/src/b.ts', 'libs/x/src/c.ts', 'libs/x/src/b.ts']]);
  });

  // Each e2e file loads the whole API anew, some seconds of work: few wide files, not many small ones.
  it('have at most 300 lines (tests of whole journeys 500), migrations aside', () => {
    const most = (path: string): number => (/\.(e2e|browser)-spec\.ts$/.test(path) ? 500 : 300);
    const long = everything.filter(({ path, lines }) => lines > most(path) && !path.includes('/migrations/'));
    expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });

  it('give each library one index, its public door', () => {
    const doors = packages.filter(({ path }) => path.startsWith('libs/') && path.endsWith('/index.ts'));
    expect(doors.map(({ path }) => path).filter((path) => !/^libs\/[^/]+\/src\/index\.ts$/.test(path))).toEqual([]);
  });
});

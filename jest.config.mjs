const swc = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2022',
    keepClassNames: true,
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};
const base = {
  rootDir: '.',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: {
    '^#libs/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
/**
 * What stands on the pure packages is tested with them as the API and the worker load them: each as the one module that the
 * build makes of its sources, brought up to date before every run. Their own tests run the sources file by file.
 */
const asBuilt = {
  ...base,
  moduleNameMapper: {
    '^#libs/(basics|belenios|counting|domain|evidence)$': '<rootDir>/dist/libs/$1/src/index.js',
    ...base.moduleNameMapper,
  },
};
const ON_PURE_PACKAGES = [
  ...['api', 'cli', 'worker'].map((name) => `<rootDir>/apps/${name}/`),
  ...['application', 'delivery', 'persistence', 'proofs', 'queue'].map((name) => `<rootDir>/libs/${name}/`),
];
const withDatabase = {
  ...asBuilt,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
/**
 * Large and hostile files, mail servers that go away, restarts under load, and elections that are run from their draft to
 * their result: up to a minute each, so not in `npm test` but in `npm run test:long`.
 */
const HOSTILE = '<rootDir>/apps/cli/src/counting/hostile-files.spec.ts';
const LONG = [
  HOSTILE,
  ...['codes', 'homomorphic', 'key-ceremony', 'key-open', 'mail', 'mixers', 'register-size', 'rolling-restart'].map(
    (name) => `<rootDir>/test/${name}.e2e-spec.ts`,
  ),
];
const inBrowser = {
  ...base,
  globalSetup: '<rootDir>/test/browser/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/browser/support/global-teardown.mjs',
};
/** What goes wrong among people, each with an election of its own: npm run test:troubles. */
const TROUBLES = ['ceremony-again', 'second-person-and-help', 'tie-and-resolutions'].map(
  (name) => `<rootDir>/test/browser/journeys/${name}.browser-spec.ts`,
);

export default {
  // More than CPUs: half of what takes long waits for clocks, files and processes.
  maxWorkers: 3,
  testSequencer: './test/support/longest-first.mjs',
  // A test process that died leaves children whose pipes would keep the run open for ever.
  forceExit: true,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
      testPathIgnorePatterns: ON_PURE_PACKAGES,
    },
    {
      ...asBuilt,
      displayName: 'unit',
      testMatch: ON_PURE_PACKAGES.map((folder) => `${folder}**/*.spec.ts`),
      testPathIgnorePatterns: [HOSTILE],
      globalSetup: '<rootDir>/test/support/build.mjs',
    },
    {
      ...withDatabase,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      testPathIgnorePatterns: LONG,
    },
    { ...withDatabase, displayName: 'long', testMatch: LONG },
    // The stand-alone verifier as it is handed on, in a bare folder and in Chromium: npm run test:browser
    // and the journeys through the screens.
    {
      ...inBrowser,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
      testPathIgnorePatterns: TROUBLES,
    },
    { ...inBrowser, displayName: 'troubles', testMatch: TROUBLES },
  ],
};

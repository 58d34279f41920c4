// The web screens: static files that any server can give out. `npm run build` calls this when something has changed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const ROOT = here('../../');

/** Modules of our libraries have no effects of their own: what is not used is left out. */
const pureLibraries = {
  name: 'pure-libraries',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const found = /^#libs\/([a-z]+)$/.exec(source);
    if (found) return { id: path.join(ROOT, 'libs', found[1], 'src', 'index.ts'), moduleSideEffects: false };
    if (!importer?.startsWith(path.join(ROOT, 'libs')) || !source.startsWith('.')) return null;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved && { ...resolved, moduleSideEffects: false };
  },
};

const QUIET = new Set(['MODULE_LEVEL_DIRECTIVE', 'INEFFECTIVE_DYNAMIC_IMPORT', 'PLUGIN_TIMINGS']);

export default defineConfig({
  root: here('.'),
  plugins: [pureLibraries],
  resolve: {
    // The router's package names its development build for everybody; without its checks it is a third smaller.
    alias: [
      // In browsers it would read names such as &amp; by writing HTML, which Trusted Types forbid: from a list instead.
      {
        find: /^decode-named-character-reference$/,
        replacement: path.join(ROOT, 'node_modules/decode-named-character-reference/index.js'),
      },
      { find: /^react-router$/, replacement: path.join(ROOT, 'node_modules/react-router/dist/production/index.mjs') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  worker: { format: 'es', plugins: () => [pureLibraries] },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/graphql', '/elections', '/uploads', '/api', '/captured-mail', '/health', '/register'].map((start) => [
        start,
        'http://127.0.0.1:3000',
      ]),
    ),
  },
  build: {
    target: 'es2022',
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content policy allows no data: scripts or fonts
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // What a voting page needs comes in few files: each one costs its headers and its turn besides its bytes.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'ground',
              test: /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack)\//,
            },
            { name: 'kit', test: /apps\/web\/src\/(kit\/(?!statement|qr|confirm)|dates\/typed-day)/ },
            {
              name: 'vote',
              test: /apps\/web\/src\/areas\/vote\/(?!routes\.ts|sealing\/seal\.worker|receipt\/|screens\/(done|device|not-me)|pieces\/(device-check|opened-ballots|receipt-card|six-words))/,
            },
          ],
        },
      },
      // Marks for servers that render React, and remarks about how the build itself went: nothing to act on.
      onLog: (level, log, warn) => (QUIET.has(log.code) ? undefined : warn(level, log)),
    },
  },
  logLevel: 'warn',
});

import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Calls whose first argument is SQL: `query` of pg and TypeORM, and the condition methods of its query builder. */
const SQL_CALL = 'CallExpression[callee.property.name=/^(query|where|andWhere|orWhere|having|andHaving|orHaving)$/]';
/** Built: put together at run time from anything but constants of the module, which are WRITTEN_LIKE_THIS. */
const PART = ':not(TemplateElement):not(Identifier[name=/^[A-Z][A-Z0-9_]*$/])';
const BUILT = `:matches(TemplateLiteral:has(> ${PART}), BinaryExpression[operator="+"])`;
const message = 'Do not build SQL from strings (API-07): values go in as parameters ($1, $2 …), names are written out.';

/** API-07: SQL is never put together from strings. */
const noBuiltSql = [
  { selector: `${SQL_CALL} > ${BUILT}.arguments:first-child`, message },
  {
    selector: `${SQL_CALL} > ObjectExpression.arguments:first-child > Property[key.name="text"] > ${BUILT}.value`,
    message,
  },
];

/** What plain Node scripts use without importing it. */
const NODE_GLOBALS = [
  ...['AbortSignal', 'Buffer', 'URL', 'clearInterval', 'clearTimeout', 'console', 'fetch', 'process'],
  ...['performance', 'setImmediate', 'setInterval', 'setTimeout', 'structuredClone', 'TextDecoder', 'TextEncoder'],
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'var/', 'coverage/', '**/testdata/', '**/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...noBuiltSql],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A method that keeps a promise-returning contract need not await anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Fields that TypeORM and GraphQL fill in carry a definite-assignment "!", which is not the operator meant above.
    files: ['**/*.entity.ts', 'apps/api/src/**/*.type.ts', 'apps/api/src/**/*.input.ts', 'apps/api/src/**/*.args.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
    rules: {
      'no-restricted-syntax': ['error', ...noBuiltSql],
      'no-control-regex': 'off',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  prettier,
);

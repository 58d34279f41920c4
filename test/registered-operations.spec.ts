import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { buildSchema, parse, validate } from 'graphql';
import { registeredOperations } from '../apps/api/src/graphql/registered-operations.js';
import { limitRootFields } from '../apps/api/src/graphql/root-fields.rule.js';
import { VOTER_OPERATIONS } from '../apps/cli/src/voter-client.js';

const WEB = 'apps/web/src/gql/persisted-documents.json';
const texts = [...registeredOperations()];

describe('The registered operations (API-01); after a change run: node scripts/write-schema.mjs', () => {
  it('stand under the SHA-256 of their text', () => {
    expect(texts.length).toBeGreaterThan(0);
    for (const [hash, text] of texts) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });

  it('are those of the voter’s client and of the web screens, and no others', () => {
    const ofTheWeb = existsSync(WEB)
      ? Object.values(JSON.parse(readFileSync(WEB, 'utf8')) as Readonly<Record<string, string>>)
      : [];
    expect(texts.map(([, text]) => text).sort()).toEqual([...new Set([...VOTER_OPERATIONS, ...ofTheWeb])].sort());
  });

  it('are valid by the schema as it is committed, with one mutation each', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const faults = texts.flatMap(([, text]) =>
      validate(schema, parse(text), [limitRootFields])
        .concat(validate(schema, parse(text)))
        .map(({ message }) => message),
    );
    expect(faults).toEqual([]);
  });
});

describe('The operations of the web screens', () => {
  // In a program of its own: the packages that write them would take longer to load here than the whole file does.
  it('are what is written from their .graphql files and the schema; after a change run: npm run build:operations', async () => {
    const command = ['scripts/write-operations.mjs', '--check'];
    const { stderr } = await promisify(execFile)(process.execPath, command).catch(
      (failed: { stderr: string }) => failed,
    );
    expect(stderr).toBe('');
  }, 60_000);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { printApiSchema } from './print-schema.js';

describe('schema.graphql', () => {
  it('is what the resolvers say; after a change run: node scripts/write-schema.mjs', async () => {
    const committed = readFileSync(path.resolve('schema.graphql'), 'utf8');
    expect(await printApiSchema()).toBe(committed);
  });
});

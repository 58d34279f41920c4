import { readFileSync } from 'node:fs';
import type { Sender, TestApi } from './api.js';

/** The constitution of the demonstration body: tenants north and south with 3 seats each, employees with 2. */
export const SAMPLE_CONSTITUTION = readFileSync('apps/cli/src/sample/constitution.json', 'utf8');

/** The answer of the mutation; undefined where the sender may not. */
export async function adoptConstitution(api: TestApi, document: string, sender: Sender): Promise<object | undefined> {
  const { data } = await api.graphql<{ adoptConstitution: object }>(
    `mutation ($document: String!) { adoptConstitution(document: $document) {
      ... on ConstitutionAdopted { constitution { version digest document } }
      ... on Refusal { code message fields { field code message } } } }`,
    { document },
    sender,
  );
  return data?.adoptConstitution;
}

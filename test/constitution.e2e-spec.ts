import { startTestApi } from './support/api.js';
import type { Sender, TestApi } from './support/api.js';
import { SAMPLE_CONSTITUTION, adoptConstitution } from './support/constitution-calls.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';

let database: TestDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi({ database });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const adopt = (document: string, sender: Sender) => adoptConstitution(api, document, sender);
const auditOf = async (sender: Sender): Promise<{ type: string }[]> =>
  (await api.graphql<{ auditTrail: { type: string }[] }>('{ auditTrail { type } }', {}, sender)).data?.auditTrail ?? [];

describe('The constitution of a body', () => {
  it('is adopted in versions, which all stay', async () => {
    const body = await api.organisation();
    const { secretary } = body.officers;
    expect(await adopt(SAMPLE_CONSTITUTION, secretary)).toMatchObject({ constitution: { version: 1 } });
    const changed = SAMPLE_CONSTITUTION.replace('"years": 16', '"years": 18');
    expect(await adopt(changed, secretary)).toMatchObject({ constitution: { version: 2 } });
    expect(await adopt(changed, secretary)).toMatchObject({ constitution: { version: 2 } });
    const { data } = await api.graphql<{
      one: { document: string };
      newest: { document: string };
      constitutionVersions: object[];
    }>(
      '{ one: constitution(version: 1) { document } newest: constitution { document } constitutionVersions { version adoptedBy } }',
      {},
      body.officers.auditor,
    );
    expect(JSON.parse(data?.one.document ?? '')).toEqual(JSON.parse(SAMPLE_CONSTITUTION));
    expect(JSON.parse(data?.newest.document ?? '')).toMatchObject({ voting: { minimumAge: { years: 18 } } });
    expect(data?.constitutionVersions).toEqual([2, 1].map((version) => ({ version, adoptedBy: secretary.officerId })));
    expect((await auditOf(secretary)).filter(({ type }) => type === 'ConstitutionAdopted')).toHaveLength(2);
  });

  it('is refused with the path of every fault, in words of the reader’s language', async () => {
    const { secretary } = (await api.organisation()).officers;
    const wrong = SAMPLE_CONSTITUTION.replace('"years": 16', '"years": "x"').replace('"most": 30', '"most": 31');
    expect(await adopt(wrong, secretary)).toMatchObject({
      code: 'CONSTITUTION_NOT_VALID',
      fields: [
        { field: 'voting.minimumAge.years', message: 'This must be a whole number.' },
        { field: 'limits.candidates.most', message: 'This must be 30 or less.' },
      ],
    });
    const inWelsh = { ...secretary, headers: { 'accept-language': 'cy' } };
    expect(await adopt('{', inWelsh)).toMatchObject({
      fields: [
        {
          code: 'CONSTITUTION_NOT_JSON',
          message: 'Nid yw’r ddogfen yn JSON dilys. Chwiliwch am atalnod, cromfach neu ddyfynnod sydd ar goll.',
        },
      ],
    });
  });

  it('is for the secretary alone to adopt', async () => {
    const { officers } = await api.organisation();
    for (const role of ['returning-officer', 'second-person', 'key-holder', 'auditor'] as const)
      expect(await adopt(SAMPLE_CONSTITUTION, officers[role])).toBeUndefined();
  });
});

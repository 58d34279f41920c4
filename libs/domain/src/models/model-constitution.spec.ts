import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { electedSeats } from '../constitution/classes.js';
import { readConstitution } from '../constitution/read-constitution.js';
import type { Constitution } from '../constitution/constitution.js';
import { MODEL_CONSTITUTIONS, readModelConstitution } from './model-constitution.js';

const FOLDER = path.resolve('libs/domain/src/models');
/** Those the models name; that an installation has them, the API sees at its start. */
const options = { countRules: ['scottish', 'ers97', 'mer', 'fptp', 'block'] };
const fileOf = (id: string): string => readFileSync(path.join(FOLDER, `${id}.json`), 'utf8');
const modelOf = (id: string) => readModelConstitution(id, fileOf(id), options);
function constitutionOf(id: string): Constitution {
  const read = readConstitution(modelOf(id).document, options);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Every text of a document that is for people: objects with `en`. */
function texts(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(texts);
  return 'en' in value ? [{ ...value }, ...inner] : inner;
}

describe('The model constitutions', () => {
  it('are all the files there are', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(MODEL_CONSTITUTIONS.map((id) => `${id}.json`).sort());
  });

  it.each(MODEL_CONSTITUTIONS)('%s can be adopted as it is, and is for the form it is named for', (id) => {
    expect(modelOf(id)).toMatchObject({ id, form: id });
    expect(electedSeats(constitutionOf(id))).toBeGreaterThan(0);
  });

  it.each(MODEL_CONSTITUTIONS)('%s says everything in English and in Welsh', (id) => {
    const { name, forWhom, document } = modelOf(id);
    const all = texts({ name, forWhom, document: JSON.parse(document) as unknown });
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ cy }) => typeof cy !== 'string' || cy.trim() === '')).toEqual([]);
  });

  it('show both ceremonies: some need all keys, some a part of them', () => {
    const required = MODEL_CONSTITUTIONS.map((id) => constitutionOf(id).keyHolders);
    expect(required.filter((keys) => keys.number === 3 && keys.required === 2).length).toBeGreaterThan(0);
    expect(required.filter((keys) => keys.number === 3 && keys.required === 'all').length).toBeGreaterThan(0);
  });

  it('show what only some bodies ask: a second check of voters, and a second person at the opening', () => {
    const all = MODEL_CONSTITUTIONS.map(constitutionOf);
    expect(all.filter(({ voting }) => voting.secondCheck).map(({ form }) => form)).toEqual(['building-society']);
    expect(all.filter(({ approvals }) => approvals).map(({ form }) => form)).toEqual([
      'nhs-foundation-trust',
      'building-society',
    ]);
  });

  it('have the council of a foundation trust that template T1 describes: 26 in all, 15 of them elected by others than staff', () => {
    const { constituencies, appointed = [] } = constitutionOf('nhs-foundation-trust');
    const elected = (kinds: readonly string[]): number =>
      constituencies
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ classes }) => classes)
        .reduce((sum, { seats }) => sum + seats.number, 0);
    const named = appointed.reduce((sum, { number }) => sum + number, 0);
    expect([elected(['public', 'patient']), elected(['staff']), named]).toEqual([15, 6, 5]);
  });

  it('have the representative body of 24 that template T2 describes', () => {
    const mutual = constitutionOf('housing-mutual');
    const named = (mutual.appointed ?? []).reduce((sum, { number }) => sum + number, 0);
    expect([electedSeats(mutual), named]).toEqual([21, 3]);
  });

  it.each([
    ['no model', '{}'],
    [
      'a model without a Welsh name',
      JSON.stringify({ ...JSON.parse(fileOf('housing-mutual')), name: { en: 'Mutual' } }),
    ],
    ['a model that breaks the law', fileOf('nhs-foundation-trust').replaceAll('"local-authority"', '"other"')],
  ])('%s is a bug, and said as one', (_what, text) => {
    expect(() => readModelConstitution('x', text, options)).toThrow();
  });
});

import fs from 'node:fs';
import { jest } from '@jest/globals';
import { buildWebIfStale } from '../scripts/support/web.mjs';
import { faultsBetween, faultsInWords } from '../scripts/support/web-words.mjs';

const ENGLISH = {
  title: 'Check your vote',
  left: { tries_one: '{{count}} try left', tries_other: '{{count}} tries left' },
  by: 'Received by {{name}} on <b>{{day}}</b>',
};
const TRIES = Object.fromEntries(
  ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [`tries_${form}`, '{{count}} cynnig ar ôl']),
);
const WELSH = { title: 'Gwirio’ch pleidlais', left: TRIES, by: 'Wedi dod gan {{name}} ar <b>{{day}}</b>' };

const faults = (english: object, welsh: object): readonly string[] => faultsBetween('vote', english, welsh);

describe('The texts of the screens in two languages', () => {
  it('are complete as they are committed', () => expect(faultsInWords()).toEqual([]));

  it('put no word before a date in Welsh that would change how the date begins: “ddydd Dydd Llun”', () => {
    const areas = fs.readdirSync('apps/web/src/areas');
    const texts = areas.map((area) => fs.readFileSync(`apps/web/src/areas/${area}/words/cy.json`, 'utf8'));
    expect(texts.flatMap((text) => text.match(/\b(ddydd|ar|o|gan|i) \{\{(at|when|day)\}\}.*/g) ?? [])).toEqual([]);
  });

  it('have no fault when each is there in both, whatever the order', () => {
    const { title, ...rest } = WELSH;
    expect(faults(ENGLISH, { ...rest, title })).toEqual([]);
  });

  it('are missing when one language has not got them', () => {
    const { title: _, ...without } = WELSH;
    expect(faults(ENGLISH, without)).toEqual(['vote: title is missing in Welsh']);
    expect(faults({ left: ENGLISH.left, by: ENGLISH.by }, WELSH)).toEqual(['vote: title is missing in English']);
    expect(faults(ENGLISH, { ...WELSH, left: {} })).toHaveLength(6);
  });

  it.each(['', '   ', '\n'])('are missing when they are empty: %j', (title) => {
    expect(faults(ENGLISH, { ...WELSH, title })).toEqual(['vote: title is missing in Welsh']);
  });

  it.each(Object.keys(TRIES))('need every Welsh plural: %s', (key) => {
    const { [key]: _, ...others } = TRIES;
    expect(faults(ENGLISH, { ...WELSH, left: others })).toEqual([`vote: left.${key} is missing in Welsh`]);
  });

  it('need both English plurals', () => {
    const left = { tries_one: ENGLISH.left.tries_one };
    expect(faults({ ...ENGLISH, left }, WELSH)).toEqual(['vote: left.tries_other is missing in English']);
  });

  it.each([
    ['another name', 'Wedi dod gan {{enw}} ar <b>{{day}}</b>'],
    ['one too few', 'Wedi dod gan {{name}} ar <b>yr un diwrnod</b>'],
    ['one too many', 'Wedi dod gan {{name}} {{name}} ar <b>{{day}}</b>'],
    ['an element too few', 'Wedi dod gan {{name}} ar {{day}}'],
    ['another element', 'Wedi dod gan {{name}} ar <i>{{day}}</i>'],
  ])('have the same placeholders: %s', (_, by) => {
    expect(faults(ENGLISH, { ...WELSH, by })).toEqual(['vote: by has other placeholders in Welsh']);
  });
});

describe('The build of the screens', () => {
  const read = fs.readFileSync;
  /** The committed files, but one catalogue of the voting screens is changed as it is read. */
  const readingWith = (change: (words: Record<string, unknown>) => object): void => {
    const changed = (file: unknown, ...rest: readonly unknown[]): unknown => {
      const found = Reflect.apply(read, fs, [file, ...rest]) as string | Buffer;
      return String(file).endsWith('/areas/vote/words/cy.json')
        ? JSON.stringify(change(JSON.parse(found.toString()) as Record<string, unknown>))
        : found;
    };
    jest.spyOn(fs, 'readFileSync').mockImplementation(changed as typeof read);
  };
  afterEach(() => void jest.restoreAllMocks());

  it('refuses a text that is missing in Welsh, and names it', async () => {
    readingWith(({ landing: _, ...others }) => others);
    await expect(buildWebIfStale()).rejects.toThrow(
      /^The texts are not complete:\n {2}vote: landing\.\S+ is missing in Welsh/,
    );
  });
});

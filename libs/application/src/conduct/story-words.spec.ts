import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openingWords, STORY_WORDS } from './story-words.js';

const APPLICATION = fileURLToPath(new URL('..', import.meta.url));

/** Events that are about no election, and other words of two capitals in files that write to the audit trail. */
const ABOUT_NO_ELECTION: readonly RegExp[] = [
  /^(Officer|Organisation|SignIn|Register|Constitution|PossibleDuplicate|Body|Founding|MemberNames?|Member)/,
  /^(EncryptedTally|PartialDecryption|EndShuffles|BallotsUnchecked)$/,
];

function* sources(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(file);
    else if (file.endsWith('.ts') && !file.endsWith('.spec.ts')) yield fs.readFileSync(file, 'utf8');
  }
}

/** Types of audit events: names in the past tense, of two words and more, where the audit trail is written to. */
const typesWritten = (): readonly string[] => [
  ...new Set(
    [...sources(APPLICATION)]
      .filter((source) => source.includes('audit.append('))
      .flatMap((source) => source.match(/(?<=')[A-Z][a-z]+(?:[A-Z][a-z]+)+(?=')/g) ?? [])
      .filter((type) => !ABOUT_NO_ELECTION.some((other) => other.test(type))),
  ),
];

describe('The story of an election', () => {
  it('has a sentence in both languages for every event that the audit trail may hold about an election', () => {
    const types = typesWritten();
    expect(types.length).toBeGreaterThan(40);
    expect(types.filter((type) => !STORY_WORDS[type]?.en || !STORY_WORDS[type].cy)).toEqual([]);
  });

  it('tells of no event that does not exist', () => {
    const types = typesWritten();
    expect(Object.keys(STORY_WORDS).filter((type) => !types.includes(type))).toEqual([]);
  });

  it('says that a poll was opened at once where it did not wait for its hour', () => {
    const plannedFor = '2028-07-06T09:00:00.000Z';
    expect(openingWords({ plannedFor, opensAt: plannedFor }).en).toBe('the poll opens at its hour');
    expect(openingWords({ plannedFor, opensAt: '2028-07-05T12:00:00.000Z' }).en).toBe('the poll was opened at once');
  });

  it('says every sentence in two languages, with the same facts, and ends it', () => {
    const facts = (text: string): readonly string[] => text.match(/\{\w+\}/g) ?? [];
    for (const { en, cy } of Object.values(STORY_WORDS)) {
      expect(cy).not.toBe(en);
      expect(facts(cy)).toEqual(facts(en));
      expect(en).toMatch(/[.}]$/);
      expect(cy).toMatch(/[.}]$/);
    }
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareCount, count, readBlt, readExpectation } from '#libs/counting';
import type { CountRecord } from '#libs/counting';

/** Real elections stay outside the project; what is known of each, and from where, is in the README beside them. */
const FOLDER = resolve('../shared/elections/scottish');
const names = existsSync(FOLDER)
  ? readdirSync(FOLDER).flatMap((file) => (file.endsWith('.blt') ? [file.slice(0, -4)] : []))
  : [];

/** Their councils published every stage. The others: computed by two other engines that agree to five decimals. */
const OFFICIAL = ['glasgow-2007-linn', 'dundee-2022-ward3-west-end', 'dundee-2022-ward5-maryfield'];

function recount(name: string): CountRecord {
  const election = readBlt(readFileSync(resolve(FOLDER, `${name}.blt`)));
  if (!election.ok) throw new Error(JSON.stringify(election.error));
  const record = count('scottish', election.value);
  if (!record.ok) throw new Error(JSON.stringify(record.error));
  return record.value;
}

function expectation(name: string) {
  const expected = readExpectation(readFileSync(resolve(FOLDER, `${name}.json`), 'utf8'));
  if (!expected.ok) throw new Error(expected.error);
  return expected.value;
}

describe('Scottish STV: real elections, every stage to five decimals', () => {
  if (names.length === 0) {
    it('reads nothing: ../shared/elections/scottish is not here', () => expect(names).toEqual([]));
    return;
  }

  it('has the three elections with official stages among its files', () => {
    expect(names).toEqual(expect.arrayContaining(OFFICIAL));
  });

  it.each(names)('%s is as published', (name) => {
    const expected = expectation(name);
    const record = recount(name);
    expect(compareCount(record, expected)).toEqual([]);
    expect(record.stages).toHaveLength(expected.stages?.length ?? 0);
  });

  it('recounts the first surplus of Linn: 113 papers to Esme H Clark at 0.06314', () => {
    // Surplus 2043 - 1914 = 129; 129 / 2043 = 0.063142…, cut to 0.06314 (official report: 898.00000 + 7.13482 = 905.13482).
    const [, surplus] = recount('glasgow-2007-linn').stages;
    expect(surplus?.transfers[0]).toEqual({
      from: 7,
      to: 1,
      papers: 113,
      received: '1.00000',
      value: '0.06314',
      votes: '7.13482',
    });
  });
});

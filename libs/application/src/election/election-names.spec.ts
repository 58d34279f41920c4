import type { ElectionId } from '#libs/domain';
import * as fc from 'fast-check';
import { electionPhrase, electionReference, readReference, referenceNumber } from './election-names.js';

const id = (text: string): ElectionId => text as ElectionId;
const someId = fc.uuid().map(id);

/*
 * Made with Python 3: A = '23456789ABCDEFGHJKMNPQRSTUVWXYZ', b = uuid.UUID(id).bytes,
 *   n = int.from_bytes(hashlib.sha256(b'quorate/election-reference/v1|' + b).digest()[:6], 'big') % 31**8,
 * in base 31 with the digits A; the words from the first 44 bits of SHA-256 over b'quorate/election-phrase/v1|' + b.
 */
const NAMED: readonly (readonly [string, number, string, string])[] = [
  ['00000000-0000-4000-8000-000000000000', 662158765951, 'T44U-RMXZ', 'luxury twenty guilt visual'],
  ['6f1c2a4e-8b7d-4c3a-9e21-5d0f7a6b8c9d', 703629924885, 'UKUE-8PKF', 'network random leave crawl'],
];

describe('What names an election to people', () => {
  it.each(NAMED)('is worked out from %s as another program does', (text, number, reference, phrase) => {
    expect(referenceNumber(id(text))).toBe(number);
    expect(electionReference(id(text))).toBe(reference);
    expect(electionPhrase(id(text)).join(' ')).toBe(phrase);
  });

  it('is read back, whatever blanks, dashes and capitals are typed', () => {
    for (const typed of ['T44U-RMXZ', 't44urmxz', ' T4 4u – rmxz ', 't-4-4-u-r-m-x-z'])
      expect(readReference(typed)).toBe(662158765951);
  });

  it('has no look-alikes, and nothing else is read', () => {
    fc.assert(
      fc.property(someId, (electionId) => {
        expect(electionReference(electionId)).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
        expect(readReference(electionReference(electionId))).toBe(referenceNumber(electionId));
      }),
    );
    for (const typed of ['', 'T44U-RMX', 'T44U-RMXZ2', 'T44U-RMX0', 'T44U-RMXO', 'T44U-RMX1', 'T44U-RMXI', 'T44U-RMXL'])
      expect(readReference(typed)).toBeUndefined();
  });
});

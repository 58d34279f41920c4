import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson, toHex, utf8 } from '#libs/basics';
import type { BeleniosUuid } from '../ids.js';
import type { RollVerdict } from './eligibility.js';

export interface RollLine extends RollVerdict {
  readonly memberNo: string;
}

/**
 * The digest of a roll: hex SHA-256 of UTF-8 text in lines, each ended by one line feed:
 *
 *     quorate/roll/v1
 *     {"contest":"<uuid in the public record>","recordDate":"YYYY-MM-DD"}
 *     ["<member number>",<true if on the roll, else false>,"<reason>"]      one for every member of the register
 *
 * The lines of members ascend by the UTF-8 bytes of the member number (the order of code points, `collate "C"`); JSON is
 * canonical (RFC 8785). Lines arrive one by one, so that a roll of any length takes the same memory.
 */
export class RollDigest {
  private readonly hash = sha256.create();
  private last: Uint8Array | undefined;

  constructor({ uuid, recordDate }: { readonly uuid: BeleniosUuid; readonly recordDate: string }) {
    this.hash.update(utf8(`quorate/roll/v1\n${canonicalJson({ contest: uuid, recordDate })}\n`));
  }

  /** @throws RangeError unless member numbers ascend: a bug in the caller */
  add({ memberNo, included, reason }: RollLine): void {
    const bytes = utf8(memberNo);
    if (this.last !== undefined && compareBytes(this.last, bytes) >= 0) {
      throw new RangeError(`member number ${memberNo} is out of order on the roll`);
    }
    this.last = bytes;
    this.hash.update(utf8(`${canonicalJson([memberNo, included, reason])}\n`));
  }

  /** Ends the roll. */
  hex(): string {
    return toHex(this.hash.digest());
  }
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

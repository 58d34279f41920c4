import type { KeyFault } from './jobs.js';

/** Something about the key that its holder has to know. */
export class KeyTrouble extends Error {
  override readonly name = 'KeyTrouble';
  constructor(readonly fault: KeyFault) {
    super(fault.reason ?? fault.code);
  }
}

import { err, ok, type Result } from '#libs/basics';
import type { ReadRule } from './json.js';

/**
 * What a check of an object finds: the rule of ed25519.md 8, or which kind of proof fails.
 * `ELECTION`: made for another election. `PROOF`: a zero-knowledge proof. `SIGNATURE`: the ballot's signature.
 */
export type CheckRule = ReadRule | 'S2' | 'S5' | 'S9' | 'S10' | 'ELECTION' | 'PROOF' | 'SIGNATURE';

/** Why an object is refused: `path` is like `answers[0].choices.alpha`, '' for the whole. */
export interface CheckFault {
  readonly rule: CheckRule;
  readonly path: string;
  readonly reason: string;
}

/** Thrown by the steps of a check only, and turned into a value by {@link checking}: it never leaves the library. */
class Refusal extends Error {
  constructor(readonly fault: CheckFault) {
    super(fault.reason);
  }
}

/** Ends the check that is running inside {@link checking}. */
export function refuse(rule: CheckRule, path: string, reason: string): never {
  throw new Refusal({ rule, path, reason });
}

/** Runs a check: its value, or the first thing it refused. Anything else that is thrown is a bug and stays one. */
export function checking<T>(check: () => T): Result<T, CheckFault> {
  try {
    return ok(check());
  } catch (error) {
    if (error instanceof Refusal) return err(error.fault);
    throw error;
  }
}

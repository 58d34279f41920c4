import type { Result } from '#libs/basics';
import { ok } from '#libs/basics';
export type ConstraintGroup = {
  readonly name: string;
  readonly members: readonly number[];
  readonly atLeast?: number;
  readonly atMost?: number;
};
export interface ConstraintFault {
  readonly code: string;
}
export class Feasibility {
  constructor(_g: readonly ConstraintGroup[], _s: number, _st: readonly number[]) {}
  judge(_e: readonly number[], _c: readonly number[]): { guarded: readonly number[]; doomed: readonly number[] } {
    return { guarded: [], doomed: [] };
  }
  canLose(_e: readonly number[], _c: readonly number[], _l: readonly number[]): boolean {
    return true;
  }
}
export const checkConstraints = (
  _g: readonly ConstraintGroup[],
  _s: number,
  _st: readonly number[],
): Result<undefined, ConstraintFault> => ok(undefined);
export const constraintFaultText = (_f: ConstraintFault, _l: string): string => '';

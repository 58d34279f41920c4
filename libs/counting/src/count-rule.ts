import type { Result } from '#libs/basics';
import type { CountInput, CountRefusal } from './count-input.js';
import type { CountRecord } from './count-record.js';

/** A way of counting, as rule-books name it. */
export interface CountRule {
  /** Lower-case letters, digits and dashes; never changes once rule-books use it. */
  readonly id: string;
  /** Raised whenever any input could give another record than before, so that old declarations still name what they used. */
  readonly version: string;
  readonly title: { readonly en: string; readonly cy: string };
  /** The instrument and the rules of it that the code follows, and that the reasons in a record cite. */
  readonly source: string;
  /** Pure. Expects input that {@link checkedInput} has seen: call it through `count` of the registry. */
  readonly count: (input: CountInput) => Result<CountRecord, CountRefusal>;
}

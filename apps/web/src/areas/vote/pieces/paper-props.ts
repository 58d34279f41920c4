import type { Choice } from '../choices/choice.js';
import type { Paper } from '../visit/paper.js';

/** What every kind of paper is given. */
export interface PaperProps<Kind extends Choice['kind'] = Choice['kind']> {
  readonly paper: Paper;
  readonly choice: Extract<Choice, { readonly kind: Kind }>;
  readonly onChoose: (choice: Choice) => void;
  /** Says something in the dock, politely, in the place of the count. */
  readonly onSay: (text: string) => void;
}

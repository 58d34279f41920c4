import { useState } from 'react';
import type { Choice } from '../choices/choice.js';
import { inOrder, isSameOrder, onPaper } from '../choices/ranking.js';

export interface RowOrder {
  readonly rows: readonly number[];
  /** The rows stand in the voter's own order: up and down mean something. */
  readonly isInOrder: boolean;
  readonly canArrange: boolean;
  /** “Put in order”, or back to the order of the paper. */
  readonly arrange: () => void;
  /** Follows a ranked row that was moved up or down. */
  readonly follow: (order: readonly number[]) => void;
}

/** In which order rows stand: as on the paper, or as they were when “Put in order” was pressed. A tap moves no row. */
export function useRowOrder(choice: Choice, answers: number): RowOrder {
  const [asked, setAsked] = useState<readonly number[] | undefined>();
  const order = choice.kind === 'ranks' ? choice.order : [];
  const wanted = inOrder(order, answers);
  const isInOrder = asked !== undefined && isSameOrder(asked, wanted);
  return {
    rows: asked ?? onPaper(answers),
    isInOrder,
    canArrange: order.length > 1 || asked !== undefined,
    arrange: () => setAsked(isInOrder ? undefined : wanted),
    follow: (moved) => setAsked(inOrder(moved, answers)),
  };
}

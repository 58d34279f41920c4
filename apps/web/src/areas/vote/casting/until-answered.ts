/** How often the same bytes are sent while no answer comes. */
export const TRIES = 6;
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 4_000;

/** The pause before the next try, after so many tries, from 1: longer each time. */
export const pauseAfter = (tries: number): number => Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);

export interface Patience {
  readonly wait: (ms: number) => Promise<void>;
  /** Before each try after the first. */
  readonly onAgain?: (attempt: number) => void;
}

/**
 * Asks the same thing until an answer comes, with longer and longer pauses (CAST-06). An error means that nothing is known;
 * a refusal is an answer.
 * @throws the error of the last try
 */
export async function untilAnswered<T>(ask: () => Promise<T>, { wait, onAgain }: Patience): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt >= TRIES) throw error;
      await wait(pauseAfter(attempt));
      onAgain?.(attempt + 1);
    }
  }
}

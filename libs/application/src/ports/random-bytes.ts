/** Injection token of the random generator (`RandomBytes`): the operating system's in production, a seeded one in tests. */
export const RANDOM_BYTES = Symbol.for('quorate.RandomBytes');

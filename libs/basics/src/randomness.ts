/** Fills and returns `length` bytes. Production code hands in the operating system's generator; tests a seeded one. */
export type RandomBytes = (length: number) => Uint8Array;

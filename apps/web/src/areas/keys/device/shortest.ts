/** Fewest characters of a passphrase, as the command line wants it too (SHORTEST_PASSPHRASE of libs/belenios). */
export const SHORTEST = 8;

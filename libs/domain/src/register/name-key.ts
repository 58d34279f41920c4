/** Letters and digits alone, without accents and capitals: `Ŵyn O'Neil` and `wyn oneil` are the same. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase() // spells ß as SS
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What two entries of one person have in common, however their name is typed. With the date of birth it finds possible
 * duplicates (domain reference 6.1); a person decides.
 */
export const nameKey = (givenName: string, familyName: string): string =>
  `${plainLetters(givenName)} ${plainLetters(familyName)}`;

/** Every row class, listed by name. */
export const entities = [];

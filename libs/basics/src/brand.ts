declare const brand: unique symbol;

/** A `Base` that was checked once and carries the proof of it in its type, such as an identifier of one kind. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/**
 * How the keys to the boxes are shared: every key-holder is needed, or any `needed` of them, who then make one key
 * together in a ceremony (Ed25519 profile of the record, section 5.3).
 */
export type KeyPolicy = { readonly kind: 'all' } | { readonly kind: 'threshold'; readonly needed: number };

/**
 * Who makes the voting codes. `scrutineer`: a person outside, off-line; the platform gets public parts only. `sender`: a
 * company outside makes and sends them. `platform`: the installation makes and sends them, so that they are not protected
 * against it.
 */
export const CODE_MAKERS = ['platform', 'sender', 'scrutineer'] as const;
export type CodeMaker = (typeof CODE_MAKERS)[number];

export interface CodePolicy {
  readonly madeBy: CodeMaker;
  /** Credentials made besides those of the electors, for codes that are lost; in every contest. */
  readonly spares: number;
}

/** More spare credentials than this nobody needs, as the public list carries each of them. */
export const MOST_SPARES = 10_000;

/** What stands between one person and the votes, or the result. Part of the terms, so that it is fixed with them. */
export interface Safeguards {
  readonly keys: KeyPolicy;
  readonly codes: CodePolicy;
}

/** Where nothing was said. */
export const USUAL_SAFEGUARDS: Safeguards = { keys: { kind: 'all' }, codes: { madeBy: 'platform', spares: 0 } };

/** What tests use of the scripts that build the screens, which are plain JavaScript. */
declare module '*/scripts/support/web.mjs' {
  export function buildWebIfStale(options?: { readonly note?: (text: string) => void }): Promise<void>;
}
declare module '*/scripts/support/web-words.mjs' {
  export function faultsBetween(area: string, english: object, welsh: object): readonly string[];
  export function faultsInWords(): readonly string[];
}

const NAMES = [/^re-?open(?:ing)?(?: of)? nominations$/i, /^ail-?agor(?: yr?)? enwebiadau$/i, /^R\.?O\.?N\.?$/i];

/** Whether a line of the paper is “Re-open nominations”, by its usual names: the paper lists it as any candidate. */
export function isReopening({ name }: { readonly name: string }): boolean {
  const bare = name.replace(/\s*\((?:RON|R\.O\.N\.)\)\s*$/i, '').trim();
  return NAMES.some((pattern) => pattern.test(bare));
}

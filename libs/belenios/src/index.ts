export * from './group.js';
export { canonicalText, faultText, readCanonical, readCanonicalText } from './json.js';
export type { ReadFault, ReadRule, Shape, Shaped } from './json.js';

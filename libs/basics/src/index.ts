export * from './canonical-json.js';
export * from './brand.js';
export * from './bytes.js';
export * from './randomness.js';
export * from './result.js';
export * from './fraction.js';

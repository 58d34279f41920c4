export * from './actor.js';
export * from './election-definition.js';
export * from './ids.js';

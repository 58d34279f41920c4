export * from './actor.js';
export * from './ids.js';

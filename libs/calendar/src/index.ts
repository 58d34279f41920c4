export * from './clear-days.js';
export * from './hours-before.js';
export * from './plain-date.js';
export * from './plain-date-time.js';
export * from './working-days.js';

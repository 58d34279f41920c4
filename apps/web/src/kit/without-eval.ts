/**
 * The page's policy forbids making code from text. The library that reads shapes asks here whether it may, before any of
 * its modules runs; said so early, it need not be loaded to be told.
 */
(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = { jitless: true };

// `node --import ./test/support/typescript.mjs FILE.ts`: runs scripts of the test folder from their source. Our
// libraries come from dist, as in production.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);

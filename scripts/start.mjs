// npm start: from a bare checkout to a running Quorate with a demonstration body. Nothing is needed but Node.
import { refuseOldNode } from './support/node-version.mjs';

refuseOldNode();
const { runQuorate } = await import('./support/run-quorate.mjs');
await runQuorate();

import type { AuditTrail } from './audit-trail.js';
import type { Messages } from './messages.js';
import type { Outbox } from './outbox.js';

/** Everything a use case may read and write in its one transaction, by noun. Each noun's port has its own file. */
export interface Stores {
  readonly audit: AuditTrail;
  readonly outbox: Outbox;
  readonly messages: Messages;
}

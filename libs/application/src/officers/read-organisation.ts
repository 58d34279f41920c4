import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Actor, OfficerId } from '#libs/domain';
import { authorise } from '../authorise.js';
import type { AuditEvent } from '../ports/audit-trail.js';
import type { OfficerRecord } from '../ports/officer-store.js';
import type { OrganisationRecord } from '../ports/organisation-store.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** The most audit events handed out at once. */
export const MAX_AUDIT_EVENTS = 500;

/** What officers may look up about their own body. */
@Injectable()
export class ReadOrganisation {
  constructor(private readonly work: UnitOfWork) {}

  organisation(by: Actor): Promise<OrganisationRecord | undefined> {
    return this.read(by, ({ organisation }) => organisation.read());
  }

  officer(by: Actor, officerId: OfficerId): Promise<OfficerRecord | undefined> {
    return this.read(by, ({ officers }) => officers.byId(officerId));
  }

  async officers(by: Actor): Promise<readonly OfficerRecord[]> {
    authorise(by, 'secretary', 'returning-officer', 'second-person', 'auditor');
    return this.read(by, ({ officers }) => officers.list());
  }

  /** In order, after sequence number `after`; from 1 to `MAX_AUDIT_EVENTS` of them. */
  async auditTrail(by: Actor, after: number, limit: number): Promise<readonly AuditEvent[]> {
    authorise(by, 'secretary', 'returning-officer', 'auditor');
    return this.read(by, ({ audit }) => audit.after(after, Math.min(Math.max(limit, 1), MAX_AUDIT_EVENTS)));
  }

  private async read<T>(by: Actor, look: (stores: Stores) => Promise<T>): Promise<T> {
    const found = await this.work.run<T, never>(by.organisationId, async (stores) => ok(await look(stores)));
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

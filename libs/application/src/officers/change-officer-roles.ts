import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Actor, OfficerId, Role } from '#libs/domain';
import { authorise } from '../authorise.js';
import type { OfficerRecord } from '../ports/officer-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface ChangeOfficerRolesCommand {
  readonly officerId: OfficerId;
  /** All the roles from now on. None means that the officer leaves: no sign-in, and open sessions end at once. */
  readonly roles: readonly Role[];
  readonly by: Actor;
}

export type ChangeOfficerRolesRefusal = { readonly code: 'OFFICER_NOT_FOUND' } | { readonly code: 'LAST_SECRETARY' };

/** Changes what an officer may do, at once. A body never loses its last secretary (ROLE-04). */
@Injectable()
export class ChangeOfficerRoles {
  constructor(private readonly work: UnitOfWork) {}

  async execute(command: ChangeOfficerRolesCommand): Promise<Result<OfficerRecord, ChangeOfficerRolesRefusal>> {
    const { by, officerId } = command;
    authorise(by, 'secretary');
    const roles = [...new Set(command.roles)].sort();
    return this.work.run<OfficerRecord, ChangeOfficerRolesRefusal>(by.organisationId, async ({ officers, audit }) => {
      const everyone = await officers.lockAll();
      const before = everyone.find((officer) => officer.officerId === officerId);
      if (!before) return err({ code: 'OFFICER_NOT_FOUND' });
      const after: OfficerRecord = { ...before, roles, active: roles.length > 0 };
      const others = everyone.filter((officer) => officer.officerId !== officerId);
      if (isSecretary(before) && ![...others, after].some(isSecretary)) return err({ code: 'LAST_SECRETARY' });

      await officers.saveRights(after);
      await audit.append({
        type: 'OfficerRolesChanged',
        by,
        details: { officerId, before: [...before.roles], after: roles },
      });
      return ok(after);
    });
  }
}

const isSecretary = (officer: OfficerRecord): boolean => officer.active && officer.roles.includes('secretary');

import type { OfficerId, OrganisationId } from './ids.js';

/** What an officer of an organisation may do (journeys, "Who can do what"). A person may hold several. */
export const ROLES = ['secretary', 'returning-officer', 'second-person', 'key-holder', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export interface Officer {
  readonly kind: 'officer';
  readonly organisationId: OrganisationId;
  readonly officerId: OfficerId;
  readonly roles: readonly Role[];
}

/** A job of ours acting for an organisation; never a person. */
export interface JobActor {
  readonly kind: 'job';
  readonly organisationId: OrganisationId;
  readonly job: string;
}

/** The person at the console of the machine (command line), acting with the rights of the installation. */
export interface Installer {
  readonly kind: 'installer';
  readonly organisationId: OrganisationId;
}

export type Actor = Officer | JobActor | Installer;

/** As written in the audit trail: `officer:<id>`, `job:<name>`, `installer`. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'officer':
      return `officer:${actor.officerId}`;
    case 'job':
      return `job:${actor.job}`;
    case 'installer':
      return 'installer';
  }
}

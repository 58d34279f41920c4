import type { Actor, Role } from '#libs/domain';

/** Missing authority: neither a refusal nor a bug. The edge answers FORBIDDEN and says no more. */
export class NotAllowed extends Error {
  constructor(readonly needs: readonly Role[]) {
    super(`This needs the role ${needs.join(' or ')}.`);
    this.name = 'NotAllowed';
  }
}

/** Lets the installation and its jobs pass, and officers who hold one of `roles`. @throws NotAllowed */
export function authorise(actor: Actor, ...roles: readonly Role[]): void {
  if (actor.kind === 'officer' && !actor.roles.some((role) => roles.includes(role))) throw new NotAllowed(roles);
}

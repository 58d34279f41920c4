import type { Result } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import type { Stores } from './stores.js';

/**
 * One transaction of one organisation. Commits when the work returns ok; rolls back on a refusal and on a throw,
 * so no use case can half-happen. The stores see that organisation's rows and no others.
 */
export abstract class UnitOfWork {
  abstract run<T, E>(
    organisationId: OrganisationId,
    work: (stores: Stores) => Promise<Result<T, E>>,
  ): Promise<Result<T, E>>;
}

import { UnitOfWork } from '#libs/application';
import type { Stores } from '#libs/application';
import type { Result } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';

/** The process ended here. */
export class Killed extends Error {
  constructor(readonly call: number) {
    super(`killed at call ${call}`);
    this.name = 'Killed';
  }
}

/**
 * The same unit of work, in which everything ends at the n-th call of a store, counted over all transactions from 0:
 * before the call, or after it and before the commit. What a killed process leaves to the database is a transaction that
 * never committed.
 */
export class AbortingWork extends UnitOfWork {
  private calls = 0;

  constructor(
    private readonly inner: UnitOfWork,
    private readonly at: number,
  ) {
    super();
  }

  run<T, E>(organisationId: OrganisationId, work: (stores: Stores) => Promise<Result<T, E>>): Promise<Result<T, E>> {
    return this.inner.run<T, E>(organisationId, (stores) => {
      const watched = Object.fromEntries(
        Object.entries(stores).map(([noun, store]) => [noun, this.watch(store as object)]),
      );
      return work(watched as unknown as Stores); // the same nouns
    });
  }

  private watch<Store extends object>(store: Store): Store {
    return new Proxy(store, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          const result: unknown = await Reflect.apply(member, target, args);
          const call = this.calls++;
          if (call >= this.at) throw new Killed(call);
          return result;
        };
      },
    });
  }
}

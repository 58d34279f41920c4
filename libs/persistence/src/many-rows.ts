import type { EntityManager } from 'typeorm';

/**
 * Plans the rest of this transaction for statements over whole tables. Rows that were loaded a moment ago have no
 * statistics yet, and the planner then takes nested loops for cheap: with 10,000 rows on both sides that is minutes
 * instead of a fraction of a second.
 */
export const planForManyRows = (manager: EntityManager): Promise<unknown> =>
  manager.query('set local enable_nestloop = off');

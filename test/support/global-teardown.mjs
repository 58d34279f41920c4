import { query } from '../../scripts/support/database.mjs';

/** Drops every database and the login that this run made, and stops the server if it was ours. */
export default async function globalTeardown() {
  const { adminUrl, run, role, stop } = globalThis.quorateTestServer;
  try {
    const ours = await query(adminUrl, `select datname from pg_database where datname = $1 or datname like $2`, [
      `tpl_${run}`,
      `test\\_${run}\\_%`,
    ]);
    for (const { datname } of ours) await query(adminUrl, `drop database "${datname}" with (force)`);
    if (role) await query(adminUrl, `drop role if exists "${role}"`);
  } finally {
    await stop();
  }
}

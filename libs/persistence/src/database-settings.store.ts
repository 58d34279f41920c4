import type { DatabaseSettings, FoundSetting } from '#libs/application';
import type { StoreContext } from './store-context.js';

/**
 * `alter database … set` and `alter role … set` reach only sessions that begin later, so what this session sees is not
 * enough: the catalogue is read for every role that may use this database, ours and the ones that will come.
 */
export class PgDatabaseSettings implements DatabaseSettings {
  constructor(private readonly context: StoreContext) {}

  durability(): Promise<readonly FoundSetting[]> {
    return this.context.manager.query<FoundSetting[]>(`
      select name, setting as value, 'server' as level from pg_settings
        where name in ('fsync', 'full_page_writes', 'data_checksums', 'track_commit_timestamp')
      union all
      select 'synchronous_commit', current_setting('synchronous_commit'), 'session'
      union all
      select name, reset_val, 'server' from pg_settings where name = 'synchronous_commit'
      union all
      select 'synchronous_commit', split_part(line, '=', 2), case when s.setrole = 0 then 'database' else 'role' end
        from pg_db_role_setting s cross join unnest(s.setconfig) line
        where split_part(line, '=', 1) = 'synchronous_commit'
          and s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
          and (s.setrole = 0 or pg_has_role(s.setrole, 'quorate_app', 'member'))`);
  }
}

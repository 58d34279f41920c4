import type { FoundSetting } from '../ports/database-settings.js';
import { durabilityFaults } from './durability.js';

const durable: readonly FoundSetting[] = [
  { name: 'fsync', value: 'on', level: 'server' },
  { name: 'full_page_writes', value: 'on', level: 'server' },
  { name: 'data_checksums', value: 'on', level: 'server' },
  { name: 'track_commit_timestamp', value: 'off', level: 'server' },
  { name: 'synchronous_commit', value: 'on', level: 'session' },
];
const withSetting = (changed: FoundSetting) =>
  durabilityFaults([...durable.filter(({ name }) => name !== changed.name), changed]);

describe('A poll is opened only on a database that keeps what it acknowledged (DUR-01, SEC-04)', () => {
  it('one as PostgreSQL ships it, with checksums', () => {
    expect(durabilityFaults(durable)).toEqual([]);
  });

  it.each([
    [{ name: 'fsync', value: 'off', level: 'server' }, 'fsync = off (server)'],
    [{ name: 'full_page_writes', value: 'off', level: 'server' }, 'full_page_writes = off (server)'],
    [{ name: 'data_checksums', value: 'off', level: 'server' }, 'data_checksums = off (server)'],
    [{ name: 'track_commit_timestamp', value: 'on', level: 'server' }, 'track_commit_timestamp = on (server)'],
    [{ name: 'synchronous_commit', value: 'off', level: 'session' }, 'synchronous_commit = off (session)'],
    [{ name: 'synchronous_commit', value: 'FALSE', level: 'role' }, 'synchronous_commit = FALSE (role)'],
    [{ name: 'synchronous_commit', value: '0', level: 'database' }, 'synchronous_commit = 0 (database)'],
  ] as const satisfies readonly (readonly [FoundSetting, string])[])('not with %j', (setting, named) => {
    expect(withSetting(setting)).toEqual([named]);
  });

  it.each(['local', 'remote_write', 'remote_apply'])(
    'also with synchronous_commit = %s, which waits for the disk',
    (value) => {
      expect(withSetting({ name: 'synchronous_commit', value, level: 'session' })).toEqual([]);
    },
  );

  it('not when a setting cannot be read', () => {
    expect(durabilityFaults(durable.slice(1))).toEqual(['fsync cannot be read']);
  });
});

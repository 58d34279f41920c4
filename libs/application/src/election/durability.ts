import type { FoundSetting } from '../ports/database-settings.js';

/**
 * What keeps a poll from being opened on this database (reliability DUR-01, SEC-04): a setting by which an acknowledged
 * ballot could be lost, corruption go unnoticed, or the time of a vote be kept beside its row.
 */
export function durabilityFaults(settings: readonly FoundSetting[]): readonly string[] {
  const faults = settings.filter(isFault).map(({ name, value, level }) => `${name} = ${value} (${level})`);
  const seen = new Set(settings.map(({ name }) => name));
  const unknown = NEEDED.filter((name) => !seen.has(name)).map((name) => `${name} cannot be read`);
  return [...new Set([...faults, ...unknown])];
}

const NEEDED: readonly FoundSetting['name'][] = [
  'fsync',
  'full_page_writes',
  'synchronous_commit',
  'data_checksums',
  'track_commit_timestamp',
];

/** PostgreSQL takes any of these, and every unambiguous beginning of them, for "off". */
const isOff = (value: string): boolean => /^(of|off|f|fa|fal|fals|false|n|no|0)$/i.test(value.trim());
const isOn = (value: string): boolean => /^(on|t|tr|tru|true|y|ye|yes|1)$/i.test(value.trim());

function isFault({ name, value }: FoundSetting): boolean {
  switch (name) {
    case 'fsync':
    case 'full_page_writes':
    case 'data_checksums':
      return !isOn(value);
    case 'synchronous_commit':
      return isOff(value); // on, local, remote_write and remote_apply all wait for the disk of this machine
    case 'track_commit_timestamp':
      return !isOff(value);
  }
}

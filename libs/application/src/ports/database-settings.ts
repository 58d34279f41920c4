/** Where a setting of the database was found: for all sessions, for a database or role, or in this session. */
export type SettingLevel = 'server' | 'database' | 'role' | 'session';

export interface FoundSetting {
  readonly name: 'fsync' | 'full_page_writes' | 'synchronous_commit' | 'data_checksums' | 'track_commit_timestamp';
  readonly value: string;
  readonly level: SettingLevel;
}

/** What the database says about its own durability, as this transaction sees it and as new sessions will. */
export interface DatabaseSettings {
  durability(): Promise<readonly FoundSetting[]>;
}

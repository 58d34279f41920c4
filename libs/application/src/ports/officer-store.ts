import type { OfficerId, Role } from '#libs/domain';

export interface OfficerRecord {
  readonly officerId: OfficerId;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Officers are never removed, since the audit trail names them; they stop being active. */
  readonly active: boolean;
}

export interface OfficerStore {
  /** False when another officer has this e-mail address; nothing is written then. */
  add(officer: OfficerRecord): Promise<boolean>;
  byId(officerId: OfficerId): Promise<OfficerRecord | undefined>;
  /** By name, then id. */
  list(): Promise<readonly OfficerRecord[]>;
  /** The same, locked until the transaction ends: nobody else changes roles meanwhile. */
  lockAll(): Promise<readonly OfficerRecord[]>;
  saveRights(officer: Pick<OfficerRecord, 'officerId' | 'roles' | 'active'>): Promise<void>;
}

import type { OfficerId } from '#libs/domain';
import type { OfficerRecord } from './officer-store.js';

/** Sign-in links and sessions of officers; tokens are known by their keyed hash only. The database clock decides. */
export interface SignInStore {
  addLink(link: {
    readonly tokenHash: Uint8Array;
    readonly officerId: OfficerId;
    readonly seconds: number;
  }): Promise<void>;
  /** Uses a link up. Undefined when it was used, has expired, or belongs to an officer who is no longer active. */
  useLink(tokenHash: Uint8Array): Promise<OfficerId | undefined>;
  /** Hands back when the session ends. */
  openSession(session: {
    readonly sessionHash: Uint8Array;
    readonly officerId: OfficerId;
    readonly seconds: number;
  }): Promise<Date>;
  /** False when it had ended before. */
  endSession(sessionHash: Uint8Array): Promise<boolean>;
  /** The active officer of a session that runs. */
  officerOfSession(sessionHash: Uint8Array): Promise<OfficerRecord | undefined>;
}

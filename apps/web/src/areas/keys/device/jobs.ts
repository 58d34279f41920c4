import type { CeremonyId, DeviceMisfit, KeyContest, KeyFileFault, OpenedRecord, OpenRecordFault } from '#libs/belenios';

/** A key as this device holds it: the text of its file, exactly as the command line reads it, and what may be shown of it. */
export interface HeldKey {
  readonly text: string;
  readonly kind: 'single' | 'member';
  readonly electionId: string;
  /** Four words by which a person knows the key again. */
  readonly words: readonly string[];
  /** The seed and its check as it stands on paper: secret. */
  readonly backup: readonly string[];
  /** Of a member's key: its attempt, and whether its ceremony has ended. */
  readonly attempt?: number;
  readonly isComplete: boolean;
}

/** A ceremony as this key-holder takes part in it. */
export interface OwnCeremony {
  readonly id: CeremonyId;
  readonly place: number;
  readonly messages: readonly string[];
}

/** What the installation knows of a key-holder's key. */
export interface KnownKey {
  readonly electionId: string;
  readonly contests: readonly KeyContest[];
  /** Public halves that this key-holder handed in. */
  readonly handedIn: readonly { readonly contestId: string; readonly publicKey: string }[];
  readonly ceremony: OwnCeremony | undefined;
}

export type Turn =
  /** Keep `text` first, and only then send `message`. */
  | { readonly kind: 'send'; readonly text: string; readonly message: string }
  | { readonly kind: 'complain'; readonly message: string; readonly fault: KeyFault }
  | { readonly kind: 'wait' }
  | { readonly kind: 'complete'; readonly text: string };

/** What the worker does: the arguments and the answer of each of its jobs. */
export interface Jobs {
  makeSingle: [{ readonly electionId: string; readonly contests: readonly KeyContest[] }, HeldKey];
  makeMember: [{ readonly id: CeremonyId; readonly place: number }, HeldKey];
  /** Reads a key file, opens it if it is locked, and sees that it is the one that is known. */
  read: [{ readonly text: string; readonly passphrase: string | undefined; readonly known: KnownKey }, HeldKey];
  /** As `read`, from what stands on paper. */
  fromBackup: [{ readonly typed: string; readonly known: KnownKey }, HeldKey];
  show: [{ readonly text: string }, HeldKey];
  lock: [{ readonly text: string; readonly passphrase: string }, string];
  publicKeys: [{ readonly text: string }, readonly { readonly contestId: string; readonly publicKey: string }[]];
  /** Opens a dummy of every contest with a key of one's own; the number of contests. */
  rehearse: [{ readonly text: string; readonly known: KnownKey }, number];
  turn: [{ readonly text: string; readonly ceremony: OwnCeremony }, Turn];
  open: [
    {
      readonly officerId: string;
      readonly text: string;
      readonly uuid: string;
      readonly record: ArrayBuffer;
      readonly version: string;
    },
    OpenedRecord,
  ];
  digest: [{ readonly text: string }, string];
  sealWords: [{ readonly sealNumber: string }, readonly string[]];
}

export type KeyFaultCode =
  | KeyFileFault['code']
  | DeviceMisfit
  | OpenRecordFault['code']
  /** What is typed from paper. */
  | 'LENGTH'
  | 'MISTYPED'
  /** Another key than the one that was handed in. */
  | 'OTHER_KEY'
  /** The key no longer holds what it promised in the ceremony. */
  | 'DRAFT_LOST'
  | 'STOPPED'
  | 'SHARE_WRONG'
  | 'MESSAGES_WRONG'
  | 'NO_CEREMONY'
  /** What was promised cannot be made again. */
  | 'PROMISE_LOST'
  | 'NOT_FETCHED'
  | 'NO_STORE'
  | 'BROKEN';

export interface KeyFault {
  readonly code: KeyFaultCode;
  /** Whose message it is, by place. */
  readonly place?: number;
  /** In English, for whoever helps; nothing secret. */
  readonly reason?: string;
}

export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

export interface ToWorker {
  readonly id: number;
  readonly job: keyof Jobs;
  readonly input: unknown;
}

export type FromWorker =
  | { readonly id: number; readonly kind: 'done'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'fault'; readonly fault: KeyFault }
  | { readonly id: number; readonly kind: 'progress'; readonly progress: CheckProgress };

/** Why a text does not serve as a key. `reason` says it in English and holds nothing secret. */
export interface KeyFileFault {
  readonly code:
    /** Not JSON, or not one of ours. */
    | 'NOT_A_KEY_FILE'
    /** A key file of the other kind. */
    | 'OTHER_KIND'
    /** The public half, which holds no secret. */
    | 'PUBLIC_HALF'
    | 'LOCKED'
    | 'PASSPHRASE_WRONG'
    /** A member's key whose ceremony has not ended. */
    | 'NOT_COMPLETE';
  readonly reason: string;
}

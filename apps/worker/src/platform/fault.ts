/** What may be said of an error in a log. */
export interface Fault {
  readonly kind: string;
  /** SQLSTATE, SMTP or system code. */
  readonly code?: string;
  /** The first place of ours in its stack. */
  readonly at?: string;
}

/**
 * The kind of an error and where it came from, without its message: the message may quote a row, an address or what a
 * mail server answered, and logs hold ids only (SEC-03). The whole message of a job's error is kept in its outbox row.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code =
    'code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code) ? error.code : undefined;
  const at = /\b(?:apps|libs)\/[\w./-]+:\d+/.exec(error.stack?.slice(error.stack.indexOf('\n')) ?? '')?.[0];
  return { kind: error.name, ...(code !== undefined && { code }), ...(at !== undefined && { at }) };
}

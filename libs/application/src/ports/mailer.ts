export interface Mail {
  /** The same for every try of one message, so that receivers can drop copies (JOB-03). */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands mail to a mail server. Resolves once the server has accepted it. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

/** Organisations with messages waiting to be sent. */
export abstract class MessageFeed {
  abstract organisations(): Promise<readonly string[]>;
}

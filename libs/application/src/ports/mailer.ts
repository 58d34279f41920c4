export interface Mail {
  /** The same for every try of one message, so that receivers can drop copies (JOB-03). */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** This message will never be accepted as it is: no such mailbox, an address that is none, too large. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** Hands mail to a mail server. */
export abstract class Mailer {
  /** No `send` takes longer; what the server had not answered by then is not known to be sent. */
  readonly longestSendSeconds: number = 60;

  /**
   * Resolves once the server has accepted the mail.
   * @throws MailRefused, or another Error when it is not known: the server is away, slow, or asks to come back later
   */
  abstract send(mail: Mail): Promise<void>;
}

/** Organisations with messages waiting to be sent. */
export abstract class MessageFeed {
  abstract organisations(): Promise<readonly string[]>;
}

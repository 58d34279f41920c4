import type { Mail } from '#libs/application';
import { Mailer, MailRefused } from '#libs/application';
import { createTransport } from 'nodemailer';
import { faultOfMail } from './sendable.js';

export interface SmtpOptions {
  /** smtp://user:password@host:port or smtps://… */
  readonly url: string;
  /** `Name <address>` or an address. */
  readonly from: string;
  /** A conversation that takes longer is cut off; 60 unless told. */
  readonly longestSendSeconds?: number;
}

const CONNECTIONS = 4;
const CONNECT_MS = 10_000;

/** Mail over SMTP with a small pool of connections. */
export class SmtpMailer extends Mailer {
  override readonly longestSendSeconds: number;
  private readonly transport;
  private readonly domain: string;

  constructor(private readonly options: SmtpOptions) {
    super();
    this.longestSendSeconds = options.longestSendSeconds ?? 60;
    const url = new URL(options.url);
    const most = this.longestSendSeconds * 1_000;
    this.transport = createTransport({
      host: url.hostname,
      port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 25),
      secure: url.protocol === 'smtps:',
      ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
      pool: true,
      maxConnections: CONNECTIONS,
      maxMessages: 1_000,
      maxRequeues: 0, // a message whose connection broke is tried again by us, who count it
      connectionTimeout: Math.min(CONNECT_MS, most),
      greetingTimeout: Math.min(CONNECT_MS, most),
      socketTimeout: most,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.domain = /@([^@>\s]+)>?\s*$/.exec(options.from)?.[1] ?? 'localhost';
  }

  async send(mail: Mail): Promise<void> {
    const fault = faultOfMail(mail);
    if (fault !== undefined) throw new MailRefused(fault);
    try {
      await this.transport.sendMail({
        from: this.options.from,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        messageId: `<${mail.messageId}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834, 5: no out-of-office answers to it
        textEncoding: 'quoted-printable',
        signal: AbortSignal.timeout(this.longestSendSeconds * 1_000),
      });
    } catch (error) {
      throw isNoSuchMailbox(error) ? new MailRefused(error.response) : error;
    }
  }

  close(): void {
    this.transport.close();
  }
}

/**
 * Whether the server said that this recipient will never be reached. Other permanent answers ("relaying denied", "sender
 * not allowed", "content rejected") are faults of our set-up or of the hour: such messages wait and are tried again.
 *
 * @see RFC 3463, 3.2: enhanced codes X.1.n are about the address; X.7.n about policy
 */
function isNoSuchMailbox(error: unknown): error is Error & { readonly response: string } {
  if (!(error instanceof Error) || !('response' in error) || !('command' in error)) return false;
  if (error.command !== 'RCPT TO' || typeof error.response !== 'string') return false;
  const [, code, about] = /^(5\d\d)[ -](?:5\.(\d{1,3})\.\d{1,3}\b)?/.exec(error.response) ?? [];
  return about === undefined ? ['550', '551', '553'].includes(code ?? '') : about === '1';
}

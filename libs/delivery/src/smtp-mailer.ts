import type { Mail } from '#libs/application';
import { Mailer } from '#libs/application';
import { createTransport } from 'nodemailer';

export interface SmtpOptions {
  /** smtp://user:password@host:port or smtps://… */
  readonly url: string;
  readonly from: string;
}

/** Mail over SMTP with a small pool of connections. */
export class SmtpMailer extends Mailer {
  private readonly transport;
  private readonly domain: string;

  constructor(private readonly options: SmtpOptions) {
    super();
    const url = new URL(options.url);
    this.transport = createTransport({
      host: url.hostname,
      port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 25),
      secure: url.protocol === 'smtps:',
      ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
      pool: true,
      maxConnections: 4,
      maxMessages: 1_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.domain = options.from.split('@').at(-1)?.replace('>', '') ?? 'localhost';
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail({
      from: this.options.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.messageId}@${this.domain}>`,
      textEncoding: 'quoted-printable',
    });
  }

  close(): void {
    this.transport.close();
  }
}

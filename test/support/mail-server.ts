import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly messageId: string;
  readonly to: string;
  /** When it was answered "accepted", in milliseconds since 1970. */
  acceptedAt?: number;
}

export interface TestMailServer {
  /** smtp://127.0.0.1:port */
  readonly url: string;
  /** Every message whose last byte arrived, copies included, in order. */
  readonly taken: readonly TakenMail[];
  /** Called when a message has arrived whole and before "accepted" is answered. */
  beforeAnswer: (mail: TakenMail) => Promise<void> | void;
  /** What to answer to a recipient: undefined to take it. */
  answerTo: (address: string) => { readonly code: number; readonly text: string } | undefined;
  close(): Promise<void>;
}

/** A real mail server on loopback that notes what it takes, and misbehaves as it is told. */
export async function startMailServer(port = 0): Promise<TestMailServer> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 200,
    onRcptTo({ address }, _session, done) {
      const answer = self.answerTo(address);
      done(answer && Object.assign(new Error(answer.text), { responseCode: answer.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const messageId = /^message-id:\s*(<[^>]*>)/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? '';
        const mail: TakenMail = { messageId, to: session.envelope.rcptTo[0]?.address ?? '' };
        taken.push(mail);
        void Promise.resolve(self.beforeAnswer(mail)).then(() => {
          mail.acceptedAt = Date.now();
          done();
        });
      });
    },
  });
  server.on('error', () => undefined); // clients that are killed break off
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: own } = server.server.address() as AddressInfo; // an address and a port, because it does not listen on a path
  const self: TestMailServer = {
    url: `smtp://127.0.0.1:${own}`,
    taken,
    beforeAnswer: () => undefined,
    answerTo: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return self;
}

import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

/** A message larger than this is refused, as a real server would. */
const MOST_BYTES = 1_000_000;

export interface MailCapture {
  /** smtp://127.0.0.1:port */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A real SMTP server on loopback for development and tests: keeps each message as `<Message-ID>.eml` in `directory`
 * instead of delivering it.
 */
export async function startMailCapture({ directory }: { readonly directory: string }): Promise<MailCapture> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: MOST_BYTES,
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(new Error('Message is too large'));
        keep(directory, Buffer.concat(chunks)).then(() => done(), done);
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function keep(directory: string, message: Buffer): Promise<void> {
  const header = /^message-id:\s*<([\w.-]+)@/im.exec(message.subarray(0, 8_192).toString('latin1'));
  const name = `${header?.[1] ?? randomUUID()}.eml`;
  const unfinished = join(directory, `.${randomUUID()}`);
  await writeFile(unfinished, message, { mode: 0o600 });
  await rename(unfinished, join(directory, name)); // readers never see half a message
}

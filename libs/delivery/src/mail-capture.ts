import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { MOST_BYTES } from './sendable.js';

export interface MailCapture {
  /** smtp://127.0.0.1:port */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A real SMTP server on loopback for development and tests: keeps each message as `<Message-ID>.eml` in `directory`
 * instead of delivering it. Encoded for its way, a message may be three times as large as it was written; one of more than four times `MOST_BYTES` is
 * refused.
 */
export async function startMailCapture({ directory }: { readonly directory: string }): Promise<MailCapture> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: 4 * MOST_BYTES,
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        if (!stream.sizeExceeded) chunks.push(chunk);
      });
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
  server.on('error', () => undefined); // a conversation broke off: its client knows, and the server goes on
  const { port } = server.server.address() as AddressInfo; // an address and a port, because it does not listen on a path
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

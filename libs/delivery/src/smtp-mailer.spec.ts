import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailRefused } from '#libs/application';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { startMailCapture } from './mail-capture.js';
import type { MailCapture } from './mail-capture.js';
import { MOST_BYTES } from './sendable.js';
import { SmtpMailer } from './smtp-mailer.js';

const MESSAGE_ID = '0d9a2c5e-3b77-4a80-9a59-6f2f5d1f5c11';
const mail = {
  messageId: MESSAGE_ID,
  to: 'member@example.org',
  subject: 'Cod pleidleisio: ŵ',
  text: 'Annwyl aelod,\n.\nŵ',
};
const from = 'Elections <elections@vote.example.org>';

describe('Mail over a real SMTP conversation', () => {
  let directory: string;
  let capture: MailCapture;
  let mailer: SmtpMailer;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'quorate-mail-'));
    capture = await startMailCapture({ directory: join(directory, 'mail') });
    mailer = new SmtpMailer({ url: capture.url, from });
  });
  afterAll(async () => {
    mailer.close();
    await capture.close();
    await rm(directory, { recursive: true });
  });
  const captured = (): Promise<string[]> => readdir(join(directory, 'mail'));

  it('arrives as it was written, under a Message-ID that is the same at every try (JOB-03)', async () => {
    await mailer.send(mail);
    await mailer.send(mail);
    expect(await captured()).toEqual([`${MESSAGE_ID}.eml`]);
    const eml = await PostalMime.parse(await readFile(join(directory, 'mail', `${MESSAGE_ID}.eml`)));
    expect(eml.messageId).toBe(`<${MESSAGE_ID}@vote.example.org>`);
    expect(eml.subject).toBe('Cod pleidleisio: ŵ');
    expect(eml.to).toEqual([{ name: '', address: 'member@example.org' }]);
    expect(eml.from).toEqual({ name: 'Elections', address: 'elections@vote.example.org' });
    expect(eml.text?.trim()).toBe('Annwyl aelod,\n.\nŵ');
  });

  it('says that a machine wrote it, so that no out-of-office answer comes back (RFC 3834, section 5)', async () => {
    await mailer.send(mail);
    const eml = await PostalMime.parse(await readFile(join(directory, 'mail', `${MESSAGE_ID}.eml`)));
    expect(eml.headers.filter(({ key }) => key === 'auto-submitted').map(({ value }) => value)).toEqual([
      'auto-generated',
    ]);
  });

  it('is kept where only this account can read it: it may hold a voting code', async () => {
    await mailer.send(mail);
    const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
    expect(await mode(join(directory, 'mail'))).toBe(0o700);
    expect(await mode(join(directory, 'mail', `${MESSAGE_ID}.eml`))).toBe(0o600);
  });

  it.each([
    ['an address that adds a header', { to: 'member@example.org\r\nBcc: other@example.org' }],
    ['a subject that adds a header', { subject: 'Hello\r\nBcc: other@example.org' }],
    ['a message that is too large', { text: 'x'.repeat(MOST_BYTES + 1) }],
  ])('never begins for %s', async (_what, change) => {
    const before = await captured();
    await expect(mailer.send({ ...mail, messageId: 'hostile', ...change })).rejects.toBeInstanceOf(MailRefused);
    expect(await captured()).toEqual(before);
  });

  it('takes the largest message that may be sent, and refuses what another client sends beyond four times that', async () => {
    await mailer.send({ ...mail, messageId: 'largest', text: 'ŵ'.repeat(MOST_BYTES / 2) }).catch((error: Error) => {
      throw new Error(`refused: ${error.message}`);
    });
    const answer = await talk(capture.url, [
      'EHLO x',
      'MAIL FROM:<a@example.org>',
      'RCPT TO:<b@example.org>',
      'DATA',
      `Message-ID: <too-large@x>\r\n\r\n${`${'x'.repeat(998)}\r\n`.repeat(4_100)}.`,
    ]);
    expect(answer).toMatch(/^4\d\d|^5\d\d/m);
    expect(await captured()).not.toContain('too-large.eml');
  });

  it('goes on after clients that break off', async () => {
    for (let i = 0; i < 3; i += 1) await breakOff(capture.url);
    await mailer.send({ ...mail, messageId: 'after-all' });
    expect(await captured()).toContain('after-all.eml');
  });
});

describe('What a mail server answers', () => {
  const sendTo = async (options: SMTPServerOptions, longestSendSeconds = 5): Promise<unknown> => {
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], logger: false, ...options });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as net.AddressInfo;
    const mailer = new SmtpMailer({ url: `smtp://127.0.0.1:${port}`, from, longestSendSeconds });
    const fault: unknown = await mailer.send(mail).catch((error: unknown) => error);
    mailer.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    return fault;
  };
  const refusing = (responseCode: number, message: string): SMTPServerOptions => ({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error(message), { responseCode })),
  });

  it.each([
    [550, '5.1.1 User unknown'],
    [550, 'no such user here'],
    [553, '5.1.3 Bad address syntax'],
  ])('is final when there is no such mailbox: %i %s', async (code, message) => {
    expect(await sendTo(refusing(code, message))).toBeInstanceOf(MailRefused);
  });

  it.each([
    [450, '4.2.1 Mailbox busy'],
    [451, '4.7.1 Greylisted, come back later'],
    [452, '4.2.2 Mailbox full'],
    [550, '5.7.1 Relaying denied'],
    [554, '5.7.1 Sender not allowed'],
    [552, '5.2.2 Mailbox full'],
  ])('is not final when it may be otherwise tomorrow, or for another sender: %i %s', async (code, message) => {
    const fault = await sendTo(refusing(code, message));
    expect(fault).toBeInstanceOf(Error);
    expect(fault).not.toBeInstanceOf(MailRefused);
  });

  it('is not final when the sender is refused: that is a fault of the set-up', async () => {
    const fault = await sendTo({
      onMailFrom: (_address, _session, done) =>
        done(Object.assign(new Error('5.1.8 Bad sender'), { responseCode: 550 })),
    });
    expect(fault).toBeInstanceOf(Error);
    expect(fault).not.toBeInstanceOf(MailRefused);
  });

  it('is waited for no longer than was said, also when the connection stays open', async () => {
    const began = performance.now();
    const fault = await sendTo({ onData: (stream) => void stream.resume() }, 1);
    expect(fault).toBeInstanceOf(Error);
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it('is not known when nobody listens', async () => {
    const mailer = new SmtpMailer({ url: 'smtp://127.0.0.1:1', from });
    await expect(mailer.send(mail)).rejects.toMatchObject({ code: 'ESOCKET' });
    mailer.close();
  });
});

/** Sends lines one after the other, each after an answer; hands back all answers. */
function talk(url: string, lines: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = net.connect({ host: hostname, port: Number(port) });
    let text = '';
    let next = 0;
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      if (!/^\d{3} .*\r\n$/m.test(bytes.toString('latin1'))) return;
      const line = lines[next++];
      if (line === undefined) socket.end();
      else socket.write(`${line}\r\n`);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}

/** Resets the connection in the middle of a message. */
function breakOff(url: string): Promise<void> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = net.connect({ host: hostname, port: Number(port) });
    socket.once('data', () => {
      socket.write('EHLO x\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.org>\r\nDATA\r\nhalf a mess');
      setTimeout(() => socket.resetAndDestroy(), 100);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}

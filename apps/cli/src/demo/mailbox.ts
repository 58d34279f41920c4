import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The captured mail of a development server: what people would find in their mailboxes. */
export class Mailbox {
  private readonly read = new Set<string>();

  constructor(private readonly directory: string) {}

  /** Mail that came since the last look, in no particular order. */
  async newMail(): Promise<readonly ReceivedMail[]> {
    const names = await readdir(this.directory).catch(() => []);
    const mails: ReceivedMail[] = [];
    for (const name of names) {
      if (!name.endsWith('.eml') || this.read.has(name)) continue;
      this.read.add(name);
      const mail = await PostalMime.parse(await readFile(join(this.directory, name)));
      mails.push({ to: mail.to?.[0]?.address ?? '', subject: mail.subject ?? '', text: mail.text ?? '' });
    }
    return mails;
  }

  /** Waits for a mail to this address that holds the pattern; gives the pattern's first group. */
  async waitFor(to: string, pattern: RegExp, seconds = 60): Promise<string> {
    const until = Date.now() + seconds * 1_000;
    while (Date.now() < until) {
      for (const mail of await this.newMail()) {
        const found = mail.to === to ? pattern.exec(mail.text)?.[1] : undefined;
        if (found !== undefined) return found;
      }
      await pause(100);
    }
    throw new Error(`no mail to ${to} came within ${seconds} s`);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is there. @throws Error naming what did not come */
export async function waitUntil<T>(
  what: string,
  seconds: number,
  ask: () => Promise<T | undefined>,
  everyMs = 300,
): Promise<T> {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error(`${what} did not happen within ${seconds} s`);
    await pause(everyMs);
  }
}

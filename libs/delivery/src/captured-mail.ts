import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** A captured message as it stands in a list. */
export interface CapturedMessageHead {
  /** Name of its file without `.eml`; letters, digits, dots, underscores and hyphens. */
  readonly id: string;
  readonly to: string;
  /** Empty where the address stands alone. */
  readonly toName: string;
  readonly subject: string;
  /** When it was captured, by the clock of the file system. */
  readonly at: Date;
  /** Of the first voting link in the text; absent where there is none. */
  readonly electionId?: string;
}

export interface CapturedMessage extends CapturedMessageHead {
  readonly text: string;
}

export interface CapturedMailFilter {
  /** Stands in the address or the name, in capitals or not. */
  readonly to?: string;
  /** Stands in the address, the name, the subject or the text, in capitals or not. */
  readonly search?: string;
}

interface Kept {
  readonly message: CapturedMessage;
  /** What is searched, in small letters. */
  readonly searched: string;
}

interface MailFile {
  readonly name: string;
  readonly at: Date;
}

/** As `votingLink` writes it. */
const VOTING_LINK = /\/vote#([\w-]+)\./;
const ENDING = '.eml';
/** As `startMailCapture` names files; no path leads out of the folder. */
const FILE = /^([\w-][\w.-]*)\.eml$/;
const MOST_LISTED = 500;
/** Files looked at and read at once. */
const AT_ONCE = 32;

/**
 * Reads what `startMailCapture` keeps in `directory`, with every sign-in link and voting code in it: only for whoever may
 * see all of that. A message is read once it is needed, and kept in memory as long as its file stays what it was.
 */
export class CapturedMail {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly directory: string) {}

  /** The newest first, at most 500. */
  async list({ to, search }: CapturedMailFilter = {}): Promise<readonly CapturedMessageHead[]> {
    const person = to?.trim().toLowerCase() ?? '';
    const words = search?.trim().toLowerCase() ?? '';
    const isWanted = ({ message, searched }: Kept): boolean =>
      `${message.to}\n${message.toName}`.toLowerCase().includes(person) && searched.includes(words);
    const files = await this.newestFirst();
    const found: CapturedMessageHead[] = [];
    for (let i = 0; i < files.length && found.length < MOST_LISTED; i += AT_ONCE) {
      const read = await Promise.all(files.slice(i, i + AT_ONCE).map((file) => this.look(file)));
      found.push(...read.filter(isWanted).map(({ message: { text: _, ...head } }) => head));
    }
    return found.slice(0, MOST_LISTED);
  }

  async read(id: string): Promise<CapturedMessage | undefined> {
    const file = await this.fileOf(`${id}.eml`);
    return file && (await this.look(file)).message;
  }

  private async newestFirst(): Promise<readonly MailFile[]> {
    const names = await readdir(this.directory).catch(() => []);
    const files: MailFile[] = [];
    for (let i = 0; i < names.length; i += AT_ONCE) {
      const some = await Promise.all(names.slice(i, i + AT_ONCE).map((name) => this.fileOf(name)));
      files.push(...some.filter((file) => file !== undefined));
    }
    const there = new Set(names);
    for (const name of this.kept.keys()) if (!there.has(name)) this.kept.delete(name);
    return files.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.name < b.name ? -1 : 1));
  }

  private async fileOf(name: string): Promise<MailFile | undefined> {
    const found = FILE.test(name) ? await stat(join(this.directory, name)).catch(() => undefined) : undefined;
    return found?.isFile() ? { name, at: found.mtime } : undefined;
  }

  private async look({ name, at }: MailFile): Promise<Kept> {
    const known = this.kept.get(name);
    if (known?.message.at.getTime() === at.getTime()) return known;
    const bytes = await readFile(join(this.directory, name)).catch(() => Buffer.of()); // deleted in this moment
    const mail = await PostalMime.parse(bytes);
    const [to] = mail.to ?? [];
    const electionId = mail.text === undefined ? undefined : VOTING_LINK.exec(mail.text)?.[1];
    const message: CapturedMessage = {
      id: name.slice(0, -ENDING.length),
      to: to?.address ?? '',
      toName: to?.name ?? '',
      subject: mail.subject ?? '',
      at,
      ...(electionId !== undefined && { electionId }),
      text: mail.text ?? '',
    };
    const searched = [message.to, message.toName, message.subject, message.text].join('\n').toLowerCase();
    const kept = { message, searched };
    this.kept.set(name, kept);
    return kept;
  }
}

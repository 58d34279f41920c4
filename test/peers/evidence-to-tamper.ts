import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { paddingAfter, writeEvent, writeTarHeader } from '#libs/belenios';
import type { EventType } from '#libs/belenios';
import { canonicalJson } from '#libs/basics';
import type { JsonValue } from '#libs/basics';
import { openBundle, packBundle } from '#libs/evidence';

/** JSON of a file of the evidence, to be changed. */
export type Changeable = Record<string, JsonValue>;
type Change = (value: Changeable) => Changeable;

interface Line {
  readonly data: readonly string[];
  readonly type: EventType;
}

/** A copy of the evidence of an election in the hands of somebody who changes it, and has a key to sign it again. */
export class EvidenceToTamper {
  private readonly files: Map<string, Uint8Array>;

  constructor(bundle: Uint8Array) {
    const opened = openBundle(bundle);
    if (!opened.ok) throw new Error(opened.error);
    this.files = new Map(opened.value);
  }

  get paths(): readonly string[] {
    return [...this.files.keys()];
  }

  text(path: string): string {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`there is no ${path}`);
    return Buffer.from(bytes).toString();
  }

  json(path: string): Changeable {
    return JSON.parse(this.text(path)) as Changeable; // every JSON file of the evidence is an object, or is not asked for
  }

  put(path: string, text: string): void {
    this.files.set(path, Buffer.from(text));
  }

  change(path: string, change: Change): void {
    this.put(path, canonicalJson(change(this.json(path))));
  }

  flip(path: string): void {
    const bytes = Buffer.from(this.files.get(path) ?? []);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    this.files.set(path, bytes);
  }

  /** Changes what is declared of a contest, and lets it be approved like that. */
  declare(uuid: string, change: Change): void {
    this.change('declaration.json', ({ contests, ...rest }) => ({
      ...rest,
      contests: objects(contests).map((contest) => (contest['uuid'] === uuid ? change(contest) : contest)),
    }));
    this.approve();
  }

  approve(): void {
    const contentDigest = sha256(this.text('declaration.json'));
    this.change('approval.json', (approval) => ({ ...approval, contentDigest }));
  }

  /** Changes a count, and declares its digest and these of its figures. */
  recount(uuid: string, change: Change, declared: Change = (contest) => contest): void {
    const path = `contests/${uuid}/count.json`;
    this.change(path, change);
    this.declare(uuid, (contest) => ({ ...declared(contest), countDigest: sha256(this.text(path)) }));
  }

  /** Changes the events of a record and the data before each, and chains them again. */
  rewrite(uuid: string, change: (lines: readonly Line[]) => readonly Line[]): void {
    const path = `contests/${uuid}/${uuid}.bel`;
    const [first, ...records] = tarFiles(Buffer.from(this.files.get(path) ?? []));
    if (!first) throw new Error(`${path} is empty`);
    const lines: Line[] = [];
    let data: string[] = [];
    for (const { name, body } of records) {
      if (name.endsWith('.data.json')) data.push(body);
      else {
        lines.push({ data, type: (JSON.parse(body) as { type: EventType }).type });
        data = [];
      }
    }
    const stamp = Number((JSON.parse(first.body) as { timestamp: string }).timestamp);
    const chunks = [tarFile('BELENIOS', first.body, stamp)];
    let parent: string | undefined;
    for (const [height, line] of change(lines).entries()) {
      for (const body of line.data) chunks.push(tarFile(`${sha256(body)}.data.json`, body, stamp));
      const payload = line.data.at(-1);
      const event = Buffer.from(
        writeEvent({
          height,
          type: line.type,
          ...(parent === undefined ? {} : { parent }),
          ...(payload === undefined ? {} : { payload: sha256(payload) }),
        }),
      ).toString();
      parent = sha256(event);
      chunks.push(tarFile(`${parent}.event.json`, event, stamp));
    }
    this.files.set(path, Buffer.concat(chunks));
  }

  /** Packed as it is: the manifest is the old one. */
  packed(): Uint8Array {
    return packBundle(this.files);
  }

  /** Signed by another key: moves of the roll logs, chained anew from the first, and the manifest over everything. */
  packedAndSigned(): Uint8Array {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
    const signed = (text: string): string => sign(null, Buffer.from(text), privateKey).toString('hex');
    const statement = sha256(words(this.json('codes.json')['statement']));
    for (const path of this.paths.filter((each) => each.endsWith('/roll-log.txt'))) {
      let previous = statement;
      const lines = this.text(path).split('\n').slice(0, -1);
      const again = lines.map((text, index) => {
        const { signature: _, ...move } = JSON.parse(text) as Changeable;
        const unsigned = { ...move, n: index + 1, previous };
        const signature = signed(`quorate/roll-log/v1|${canonicalJson(unsigned)}`);
        const line = canonicalJson({ ...unsigned, signature });
        previous = sha256(line);
        return `${line}\n`;
      });
      this.put(path, again.join(''));
    }
    const paths = this.paths.filter((path) => !path.startsWith('manifest.')).sort();
    const files = paths.map((path) => {
      const bytes = this.files.get(path) ?? new Uint8Array();
      return { path, bytes: bytes.length, sha256: sha256(bytes) };
    });
    this.change('manifest.json', (manifest) => ({ ...manifest, signedBy: key, files }));
    this.put('manifest.sig', signed(`quorate/evidence/v1|${sha256(this.text('manifest.json'))}`));
    return packBundle(this.files);
  }
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Members of a list that are objects, as all are where this is used. */
export function objects(value: JsonValue | undefined): Changeable[] {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value as Changeable[];
}

/** A member that is a text, as all are where this is used. */
export function words(value: JsonValue | undefined): string {
  if (typeof value !== 'string') throw new Error('not a text');
  return value;
}

function tarFile(name: string, body: string, timestamp: number): Buffer {
  const bytes = Buffer.from(body);
  const header = writeTarHeader({ name, length: bytes.length, timestamp });
  return Buffer.concat([header, bytes, Buffer.alloc(paddingAfter(bytes.length))]);
}

function tarFiles(tar: Buffer): readonly { readonly name: string; readonly body: string }[] {
  const files: { readonly name: string; readonly body: string }[] = [];
  for (let at = 0; at < tar.length;) {
    const name = tar.toString('ascii', at, at + 100).replace(/\0+$/, '');
    const size = parseInt(tar.toString('ascii', at + 124, at + 135), 8);
    files.push({ name, body: tar.toString('utf8', at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

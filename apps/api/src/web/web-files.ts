import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export type Encoding = 'br' | 'gzip' | 'identity';

/** One file of the web screens, as it is sent: in memory, in each encoding that the build wrote. */
export interface WebFile {
  readonly type: string;
  /** A strong tag of the plain bytes; other encodings of it have their name added (RFC 9110, 8.8.3). */
  readonly tag: string;
  readonly bytes: Readonly<Partial<Record<Encoding, Buffer>>> & { readonly identity: Buffer };
}

/** The web screens: what was there at start is served, and nothing else, so that no path leads anywhere else. */
export interface WebFiles {
  readonly index: WebFile;
  /** By the path in a request, such as `/assets/index-B7x1.js`. */
  readonly assets: ReadonlyMap<string, WebFile>;
}

/** What a build puts out. A file of another kind is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

const VARIANTS = { br: '.br', gzip: '.gz' } as const;

/** Reads `index.html` and everything below `assets`; undefined where there is no build of the web screens. */
export function readWebFiles(directory: string): WebFiles | undefined {
  const page = path.join(directory, 'index.html');
  if (!existsSync(page)) return undefined;
  const folder = path.join(directory, 'assets');
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const assets = files.flatMap((file): readonly (readonly [string, WebFile])[] => {
    const name = path.relative(directory, file).split(path.sep).join('/');
    const read = readWebFile(file);
    return read ? [[`/${name}`, read]] : [];
  });
  const index = readWebFile(page);
  return index && { index, assets: new Map(assets) };
}

function readWebFile(file: string): WebFile | undefined {
  const type = TYPES[path.extname(file)];
  if (type === undefined) return undefined;
  const identity = readFileSync(file);
  const compressed = Object.entries(VARIANTS).flatMap(([encoding, suffix]) =>
    existsSync(file + suffix) ? [[encoding, readFileSync(file + suffix)] as const] : [],
  );
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { type, tag, bytes: { identity, ...Object.fromEntries(compressed) } };
}

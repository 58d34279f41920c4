const COME_BACK = 'quorate:come-back';
const UNTIL = 'quorate:signed-in-until';

/** A path of this server; what leads elsewhere is never followed. */
const isOwn = (path: string | null): path is string => path !== null && /^\/(?![/\\])/.test(path);

/** The page from which somebody went to sign in, if any: the link in the message opens a page that knows nothing of it. */
export const rememberPlace = (path: string | null): void => write(COME_BACK, isOwn(path) ? path : null);

/** Where to go after signing in: where the address says, where one came from, or the front page of the console. Once. */
export function placeAfterSignIn(asked: string | null): string {
  const remembered = read(COME_BACK);
  write(COME_BACK, null);
  return [asked, remembered].find(isOwn) ?? '/office';
}

/** The server ends a session at its hour, whatever happens in it. */
export const rememberEnd = (expiresAt: string | null): void => write(UNTIL, expiresAt);

/** Milliseconds since 1970; undefined where this browser does not know. */
export function endOfSession(): number | undefined {
  const until = Date.parse(read(UNTIL) ?? '');
  return Number.isNaN(until) ? undefined : until;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // a browser that keeps nothing
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // then the way back is not known, and nobody is warned
  }
}

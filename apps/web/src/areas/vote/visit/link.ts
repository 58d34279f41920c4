import { beginVisit, currentVisit } from './visit.js';

/** The fragment of a voting link: `<electionId>.<code>`. */
const LINK = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(.*)$/i;

/**
 * Reads the code out of the address once, keeps it in this tab, and takes it out of the address bar and the history at
 * once: nobody reads it over a shoulder or finds it later (AUTH-07). Nothing is sent.
 * @returns whether there was a link
 */
export function takeLink(): boolean {
  const [, electionId, code] = LINK.exec(location.hash) ?? [];
  if (electionId === undefined || code === undefined) return false;
  history.replaceState(history.state, '', location.pathname + location.search);
  const visit = currentVisit();
  const typed = readable(code);
  // The same link again, while its ballots are on their way: they must not be forgotten.
  const isSame = visit?.electionId === electionId.toLowerCase() && visit.code === typed;
  if (!isSame) beginVisit(electionId.toLowerCase(), typed);
  return true;
}

function readable(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

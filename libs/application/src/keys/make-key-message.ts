import type { Election } from '#libs/domain';
import type { NewMessage } from '../ports/messages.js';
import type { OfficerRecord } from '../ports/officer-store.js';

/** Those of the officers who may hold a key today. */
export const keyHoldersOf = (officers: readonly OfficerRecord[]): readonly OfficerRecord[] =>
  officers.filter(({ active, roles }) => active && roles.includes('key-holder'));

/**
 * Tells key-holders of whom each makes a key alone that theirs is to be made; once for each election. English, then Welsh.
 *
 * @param url where the installation is reached, without a slash at the end
 */
export const ownKeyMessages = (
  election: Election,
  holders: readonly OfficerRecord[],
  url: string,
): readonly NewMessage[] =>
  holders.map(({ officerId, email }) => ({
    purpose: 'make-key',
    purposeKey: `${election.id}/${officerId}`,
    officerId,
    toAddress: email,
    subject: 'Make your key / Gwnewch eich allwedd',
    text: text(OWN, election, url),
  }));

/** Tells each member of a key ceremony that it has begun; once for each attempt. English, then Welsh. */
export const ceremonyMessages = (
  election: Election,
  {
    attempt,
    members,
    url,
  }: { readonly attempt: number; readonly members: readonly OfficerRecord[]; readonly url: string },
): readonly NewMessage[] =>
  members.map(({ officerId, email }) => ({
    purpose: 'key-ceremony',
    purposeKey: `${election.id}/${attempt}/${officerId}`,
    officerId,
    toAddress: email,
    subject: 'Make your part of the key / Gwnewch eich rhan chi o’r allwedd',
    text: text(TOGETHER, election, url),
  }));

interface Words {
  readonly en: string;
  readonly cy: string;
  readonly command: (electionId: string) => string;
  readonly commandCy: (electionId: string) => string;
}

const OWN: Words = {
  en: 'You hold a key to the ballot boxes of this election. It can be made now, and takes some minutes.',
  cy: 'Rydych yn dal allwedd i flychau pleidleisio’r etholiad hwn. Gellir ei gwneud nawr, ac mae’n cymryd ychydig funudau.',
  command: (id) => `quorate key make --election ${id}`,
  commandCy: (id) => `quorate key make --election ${id}`,
};
const TOGETHER: Words = {
  en: 'The key-holders now make the key to the ballot boxes together. It takes several short steps of each of you.',
  cy: 'Mae deiliaid yr allweddi nawr yn gwneud yr allwedd i’r blychau pleidleisio gyda’i gilydd. Mae sawl cam byr i bob un ohonoch.',
  command: (id) => `quorate key ceremony --election ${id} --key YOUR-KEY-FILE`,
  commandCy: (id) => `quorate key ceremony --election ${id} --key EICH-FFEIL-ALLWEDD`,
};

const text = (words: Words, { id, title, titleCy }: Election, url: string): string => `${words.en}

    ${title}

Open this page on the phone or computer where your key is to live. If you are asked to sign in, do so, then open it again:

${url}/keys/${id}/make

Your key never leaves that device. The page prints a copy of it for you: keep that in a safe place.

Whoever would rather keep the key as a file on a computer can run this instead:
  ${words.command(id)} --server ${url} --link YOUR-SIGN-IN-LINK

--

${words.cy}

    ${titleCy ?? title}

Agorwch y dudalen hon ar y ffôn neu’r cyfrifiadur lle bydd eich allwedd. Os gofynnir i chi fewngofnodi, gwnewch hynny,
yna agorwch hi eto:

${url}/keys/${id}/make

Nid yw eich allwedd byth yn gadael y ddyfais honno. Mae’r dudalen yn argraffu copi ohoni i chi: cadwch ef mewn lle diogel.

Gall pwy bynnag fyddai’n well ganddynt gadw’r allwedd fel ffeil ar gyfrifiadur redeg hyn yn lle hynny:
  ${words.commandCy(id)} --server ${url} --link EICH-DOLEN-FEWNGOFNODI
`;

import type { Election } from '#libs/domain';
import type { NewMessage } from '../ports/messages.js';
import type { OfficerRecord } from '../ports/officer-store.js';

/** Tells each member of a key ceremony that it has begun; once for each attempt. English, then Welsh. */
export const ceremonyMessages = (
  { id, title, titleCy }: Election,
  attempt: number,
  members: readonly OfficerRecord[],
): readonly NewMessage[] =>
  members.map(({ officerId, email }) => ({
    purpose: 'key-ceremony',
    purposeKey: `${id}/${attempt}/${officerId}`,
    officerId,
    toAddress: email,
    subject: 'Make your part of the key / Gwnewch eich rhan chi o’r allwedd',
    text: text(id, title, titleCy ?? title),
  }));

const text = (
  electionId: string,
  title: string,
  titleCy: string,
): string => `The key-holders now make the key to the ballot boxes together. It takes several short steps of each of you.

${title}

On the computer where you keep your key file, run this, now and again, until it says that your key is complete:
  quorate key ceremony --election ${electionId} --key YOUR-KEY-FILE --server ADDRESS-OF-THIS-SERVER --link YOUR-SIGN-IN-LINK
Your key file never leaves your computer. Keep a copy of it in a safe place.

--

Mae deiliaid yr allweddi nawr yn gwneud yr allwedd i'r blychau pleidleisio gyda'i gilydd. Mae sawl cam byr i bob un ohonoch.

${titleCy}

Ar y cyfrifiadur lle rydych yn cadw eich ffeil allwedd, rhedwch hyn, nawr ac eto, nes iddo ddweud bod eich allwedd yn gyflawn:
  quorate key ceremony --election ${electionId} --key EICH-FFEIL-ALLWEDD --server CYFEIRIAD-Y-GWEINYDD-HWN --link EICH-DOLEN-FEWNGOFNODI
Nid yw eich ffeil allwedd byth yn gadael eich cyfrifiadur. Cadwch gopi ohoni mewn lle diogel.
`;

import type { ContestId } from '#libs/domain';
import type { NewMessage } from '../ports/messages.js';
import type { Stores } from '../ports/stores.js';

/** Tells each key-holder of a contest that the box waits for their key; once each. English, then Welsh. */
export async function keyHolderMessages(
  { elections, trusteeKeys, officers }: Stores,
  contestId: ContestId,
): Promise<readonly NewMessage[]> {
  const contest = await elections.contest(contestId);
  if (!contest) return [];
  const messages: NewMessage[] = [];
  for (const { officerId } of await trusteeKeys.ofContest(contestId)) {
    const officer = await officers.byId(officerId);
    if (!officer) continue;
    messages.push({
      purpose: 'open-box',
      purposeKey: `${contestId}/${officerId}`,
      officerId,
      toAddress: officer.email,
      subject: 'Your key is needed to open the ballot box / Mae angen eich allwedd i agor y blwch pleidleisio',
      text: text(contest.title, contest.titleCy ?? contest.title, contest.uuid),
    });
  }
  return messages;
}

const text = (
  title: string,
  titleCy: string,
  uuid: string,
): string => `The poll is closed and its ballots are mixed. The box waits for your key.

${title} (${uuid})

On the computer where you keep your key file, run:
  quorate key open --key YOUR-KEY-FILE --server ADDRESS-OF-THIS-SERVER --link YOUR-SIGN-IN-LINK
It checks the whole record before it uses your key. Your key stays with you. First all key-holders promise their part,
then they show it: leave the command running while it waits for the others, or run it again later.

--

Mae'r bleidlais wedi cau a'r papurau wedi'u cymysgu. Mae'r blwch yn aros am eich allwedd.

${titleCy} (${uuid})

Ar y cyfrifiadur lle rydych yn cadw eich ffeil allwedd, rhedwch:
  quorate key open --key EICH-FFEIL-ALLWEDD --server CYFEIRIAD-Y-GWEINYDD-HWN --link EICH-DOLEN-FEWNGOFNODI
Mae'n gwirio'r cofnod cyfan cyn defnyddio'ch allwedd. Mae'ch allwedd yn aros gyda chi. Yn gyntaf mae pob deiliad yn addo
ei ran, yna'n ei dangos: gadewch i'r gorchymyn redeg tra bydd yn aros am y lleill, neu rhedwch ef eto'n nes ymlaen.
`;

import type { ContestId } from '#libs/domain';
import type { NewMessage } from '../ports/messages.js';
import type { Stores } from '../ports/stores.js';

/**
 * Tells each key-holder of a contest that the box waits for their key; once each. English, then Welsh.
 *
 * @param url where the installation is reached, without a slash at the end
 */
export async function keyHolderMessages(
  { elections, trusteeKeys, officers }: Stores,
  contestId: ContestId,
  url: string,
): Promise<readonly NewMessage[]> {
  const contest = await elections.contest(contestId);
  const election = contest && (await elections.byId(contest.electionId));
  if (!election) return [];
  const facts: Facts = {
    election: election.title,
    electionCy: election.titleCy ?? election.title,
    contest: contest.title,
    contestCy: contest.titleCy ?? contest.title,
    page: `${url}/keys/${election.id}/open`,
    url,
  };
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
      text: text(facts),
    });
  }
  return messages;
}

interface Facts {
  readonly election: string;
  readonly electionCy: string;
  readonly contest: string;
  readonly contestCy: string;
  /** Where a key that was made in a browser is used. */
  readonly page: string;
  readonly url: string;
}

const text = ({
  election,
  electionCy,
  contest,
  contestCy,
  page,
  url,
}: Facts): string => `Voting in “${election}” has closed. The ballot box waits for your key:

    ${contest}

Open this page on the device where you made your key. If you are asked to sign in, do so, then open it again:

${page}

Every ballot is checked on your device before your key is used, and the key stays with you. First all key-holders
promise their part, then they show it: leave the page open while it waits for the others, or come back to it later.
If you get a message for each vote of this election, the one page is for all of them.

Whoever keeps the key as a file on a computer can run this instead:
  quorate key open --key YOUR-KEY-FILE --server ${url} --link YOUR-SIGN-IN-LINK

--

Mae’r pleidleisio yn “${electionCy}” wedi cau. Mae’r blwch pleidleisio’n aros am eich allwedd:

    ${contestCy}

Agorwch y dudalen hon ar y ddyfais lle gwnaethoch eich allwedd. Os gofynnir i chi fewngofnodi, gwnewch hynny, yna
agorwch hi eto:

${page}

Caiff pob papur pleidleisio ei wirio ar eich dyfais cyn defnyddio’ch allwedd, ac mae’r allwedd yn aros gyda chi. Yn
gyntaf mae pob deiliad allwedd yn addo ei ran, yna’n ei dangos: gadewch y dudalen ar agor tra bydd yn aros am y lleill,
neu dewch yn ôl ati’n nes ymlaen. Os cewch neges ar gyfer pob pleidlais o’r etholiad hwn, yr un dudalen sydd i bob un.

Gall pwy bynnag sy’n cadw’r allwedd fel ffeil ar gyfrifiadur redeg hyn yn lle hynny:
  quorate key open --key EICH-FFEIL-ALLWEDD --server ${url} --link EICH-DOLEN-FEWNGOFNODI
`;

import type { ContestId } from '#libs/domain';
import type { NewMessage } from '../ports/messages.js';
import type { Stores } from '../ports/stores.js';

/**
 * Tells the mixer outside whose turn it is. English, then Welsh.
 *
 * @param url where the installation is reached, without a slash at the end
 * @param place of the mixer among those outside, from 1: as many mixes are in
 */
export async function mixerMessages(
  { elections, mixers, officers }: Stores,
  contestId: ContestId,
  { place, url }: { readonly place: number; readonly url: string },
): Promise<readonly NewMessage[]> {
  const contest = await elections.contest(contestId);
  const officerId = contest && (await mixers.named(contest.electionId))[place - 1];
  const officer = officerId && (await officers.byId(officerId));
  if (!contest || !officer) return [];
  return [
    {
      purpose: 'mix-box',
      purposeKey: `${contestId}/${officer.officerId}`,
      officerId: officer.officerId,
      toAddress: officer.email,
      subject: 'It is your turn to mix the ballots / Eich tro chi yw cymysgu’r papurau pleidleisio',
      text: text({ title: contest.title, titleCy: contest.titleCy ?? contest.title, uuid: contest.uuid, url }),
    },
  ];
}

interface Facts {
  readonly title: string;
  readonly titleCy: string;
  readonly uuid: string;
  readonly url: string;
}

const text = ({
  title,
  titleCy,
  uuid,
  url,
}: Facts): string => `The poll is closed and its sealed ballots wait for your mix. No box is opened before it.

${title} (${uuid})

On your own computer, run:
  quorate mix --server ${url} --link YOUR-SIGN-IN-LINK
It checks the whole record, mixes the sealed ballots, hands your mix in, and looks whether it stands in the record.
The order into which it puts them is known to that computer alone, and forgotten.

--

Mae'r bleidlais wedi cau ac mae ei phapurau seliedig yn aros i chi eu cymysgu. Ni chaiff blwch ei agor cyn hynny.

${titleCy} (${uuid})

Ar eich cyfrifiadur eich hun, rhedwch:
  quorate mix --server ${url} --link EICH-DOLEN-FEWNGOFNODI
Mae'n gwirio'r cofnod cyfan, yn cymysgu'r papurau seliedig, yn cyflwyno'ch cymysgiad, ac yn edrych a yw yn y cofnod.
Y cyfrifiadur hwnnw'n unig sy'n gwybod y drefn newydd, ac mae'n ei hanghofio.
`;

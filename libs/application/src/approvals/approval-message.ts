import type { ApprovalId, Election } from '#libs/domain';
import type { NewMessage } from '../ports/messages.js';
import type { OfficerRecord } from '../ports/officer-store.js';

/** Asks each second person to read and decide; once each. English, then Welsh. */
export const approvalMessages = ({
  approvalId,
  election,
  proposer,
  others,
  url,
}: {
  readonly approvalId: ApprovalId;
  readonly election: Election;
  readonly proposer: OfficerRecord;
  readonly others: readonly OfficerRecord[];
  /** Where the installation is reached, without a slash at the end. */
  readonly url: string;
}): readonly NewMessage[] =>
  others.map(({ officerId, email }) => ({
    purpose: 'please-approve',
    purposeKey: `${approvalId}/${officerId}`,
    officerId,
    toAddress: email,
    subject: 'Please approve the opening of the poll / Cymeradwywch agor y bleidlais, os gwelwch yn dda',
    text: text({ title: election.title, titleCy: election.titleCy ?? election.title, name: proposer.name, url }),
  }));

const text = ({
  title,
  titleCy,
  name,
  url,
}: {
  readonly title: string;
  readonly titleCy: string;
  readonly name: string;
  readonly url: string;
}): string => `${name} wants to open the poll of:

${title}

The rules ask a second person to agree first. Sign in at ${url}/sign-in and read what was put
forward: the hours, contests, candidates, rolls and keys. Then approve it, or decline and say why.
Nothing opens without you. If anything changes after you approve, you are asked again. The question stands for 7 days.

--

Mae ${name} am agor y bleidlais ar gyfer:

${titleCy}

Mae'r rheolau'n gofyn i ail berson gytuno'n gyntaf. Mewngofnodwch yn ${url}/sign-in a darllenwch yr hyn a
roddwyd ymlaen: yr oriau, y gornestau, yr ymgeiswyr, y cofrestrau a'r allweddi. Yna cymeradwywch, neu gwrthodwch gan
ddweud pam. Nid oes dim yn agor hebddoch chi. Os bydd rhywbeth yn newid ar ôl i chi gymeradwyo, gofynnir i chi eto.
Mae'r cwestiwn yn sefyll am 7 diwrnod.
`;

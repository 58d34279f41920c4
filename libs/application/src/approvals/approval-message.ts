import type { ApprovalKind, Election } from '#libs/domain';
import type { NewMessage } from '../ports/messages.js';
import type { SecondPersons } from './second-persons.js';

/** Asks each second person to read and decide; once each. English, then Welsh. */
export const approvalMessages = ({
  kind,
  approvalId,
  election,
  proposer,
  others,
  url,
}: SecondPersons & {
  readonly kind: ApprovalKind;
  /** One for each time that something is put forward. */
  readonly approvalId: string;
  readonly election: Election;
  /** Where the installation is reached, without a slash at the end. */
  readonly url: string;
}): readonly NewMessage[] =>
  others.map(({ officerId, email }) => ({
    purpose: 'please-approve',
    purposeKey: `${approvalId}/${officerId}`,
    officerId,
    toAddress: email,
    subject: SUBJECTS[kind],
    text: TEXTS[kind]({ title: election.title, titleCy: election.titleCy ?? election.title, name: proposer.name, url }),
  }));

const SUBJECTS: Readonly<Record<ApprovalKind, string>> = {
  'open-poll': 'Please approve the opening of the poll / Cymeradwywch agor y bleidlais, os gwelwch yn dda',
  declare: 'Please approve the declaration of the result / Cymeradwywch ddatgan y canlyniad, os gwelwch yn dda',
};

interface Facts {
  readonly title: string;
  readonly titleCy: string;
  /** Of whoever put it forward. */
  readonly name: string;
  readonly url: string;
}

const opening = ({ title, titleCy, name, url }: Facts): string => `${name} wants to open the poll of:

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

/** Says no result: mail is read by others, and it is none before two people declared it. */
const declaration = ({ title, titleCy, name, url }: Facts): string => `${name} wants to declare the result of:

${title}

A result is declared by two people. Sign in at ${url}/sign-in and read what was put forward: who is
elected or what was decided, and how the votes were counted. Then approve it, or decline and say why. Nothing is
declared without you. Until then please tell nobody the result.

--

Mae ${name} am ddatgan canlyniad:

${titleCy}

Dau berson sy'n datgan canlyniad. Mewngofnodwch yn ${url}/sign-in a darllenwch yr hyn a roddwyd ymlaen: pwy
a etholwyd neu beth a benderfynwyd, a sut y cyfrifwyd y pleidleisiau. Yna cymeradwywch, neu gwrthodwch gan ddweud
pam. Nid oes dim yn cael ei ddatgan hebddoch chi. Tan hynny, peidiwch â dweud y canlyniad wrth neb, os gwelwch yn dda.
`;

const TEXTS: Readonly<Record<ApprovalKind, (facts: Facts) => string>> = { 'open-poll': opening, declare: declaration };

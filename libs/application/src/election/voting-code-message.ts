import type { ElectionTerms } from '#libs/domain';
import type { ElectorContact } from '../ports/credential-store.js';
import { writtenMoment } from '../messages/written-moment.js';
import type { OrganisationRecord } from '../ports/organisation-store.js';
import { electionPhrase, electionReference } from './election-names.js';

export interface VotingCodeLetter {
  readonly body: Pick<OrganisationRecord, 'name' | 'nameCy' | 'timeZone'>;
  readonly election: Pick<ElectionTerms, 'id' | 'title' | 'titleCy' | 'opensAt' | 'closesAt'>;
  readonly publicUrl: string;
  /** Another code in the place of one that was lost. */
  readonly isReplacement?: boolean;
}

/** The code stands in the fragment, which browsers send to no server (AUTH-07). */
export const votingLink = ({ publicUrl, election }: VotingCodeLetter, code: string): string =>
  `${publicUrl}/vote#${election.id}.${code}`;

interface MessageText {
  readonly subject: string;
  readonly text: string;
}

/**
 * Writes to one elector after the other how to vote, in their language. What is the same for all is written once: a
 * formatter of dates for each of a hundred thousand messages would take gigabytes. The subject, which is kept, holds
 * no secret.
 */
export function votingCodeMessages(
  letter: VotingCodeLetter,
): (contact: Pick<ElectorContact, 'givenName' | 'familyName' | 'language'>, code: string) => MessageText {
  const hours = { en: hoursOf(letter, 'en-GB'), cy: hoursOf(letter, 'cy') };
  const { id } = letter.election;
  const same = { reference: electionReference(id), phrase: electionPhrase(id).join(' ') };
  return ({ givenName, familyName, language }, code) => {
    const name = `${givenName} ${familyName}`;
    const parts = { name, link: votingLink(letter, code), code, ...same, ...hours[language] };
    return language === 'cy' ? inWelsh(letter, parts) : inEnglish(letter, parts);
  };
}

interface Parts {
  readonly name: string;
  readonly link: string;
  readonly code: string;
  /** Names the election where the link cannot be followed. */
  readonly reference: string;
  /** Four words, parted by blanks. */
  readonly phrase: string;
  readonly opens: string;
  readonly closes: string;
}

function inEnglish(
  { body, election, publicUrl, isReplacement = false }: VotingCodeLetter,
  { name, link, code, reference, phrase, opens, closes }: Parts,
): MessageText {
  return {
    subject: `Vote: ${election.title} (${body.name})`,
    text: [
      `Dear ${name},`,
      '',
      `You can vote in “${election.title}” of ${body.name}.`,
      '',
      ...(isReplacement ? ['This is your new code. The code that you had before no longer works.', ''] : []),
      `Voting opens: ${opens}`,
      `Voting closes: ${closes}`,
      '',
      'Open this link to vote:',
      '',
      link,
      '',
      `Or go to ${publicUrl}/vote/${reference} and type your voting code:`,
      '',
      `    ${code}`,
      '',
      'You will not be asked for a password. These four words stand on the voting page too, so that you can tell it is real:',
      '',
      `    ${phrase}`,
      '',
      'The link and the code are yours alone: whoever has them can vote in your place. Do not pass them on.',
      'We never ask for your code by telephone or in another message.',
      '',
      `You get this message because you are on the electoral roll of ${body.name}.`,
      '',
    ].join('\n'),
  };
}

function inWelsh(
  { body, election, publicUrl, isReplacement = false }: VotingCodeLetter,
  { name, link, code, reference, phrase, opens, closes }: Parts,
): MessageText {
  const title = election.titleCy ?? election.title;
  const bodyName = body.nameCy ?? body.name;
  return {
    subject: `Pleidleisiwch: ${title} (${bodyName})`,
    text: [
      `Annwyl ${name},`,
      '',
      `Gallwch bleidleisio yn “${title}” (${bodyName}).`,
      '',
      ...(isReplacement ? ['Dyma eich cod newydd. Nid yw’r cod a oedd gennych o’r blaen yn gweithio mwyach.', ''] : []),
      `Pleidleisio’n agor: ${opens}`,
      `Pleidleisio’n cau: ${closes}`,
      '',
      'Agorwch y ddolen hon i bleidleisio:',
      '',
      link,
      '',
      `Neu ewch i ${publicUrl}/vote/${reference} a theipiwch eich cod pleidleisio:`,
      '',
      `    ${code}`,
      '',
      'Ni ofynnir i chi am gyfrinair. Mae’r pedwar gair hyn ar y dudalen bleidleisio hefyd, fel y gallwch weld ei bod yn ddilys:',
      '',
      `    ${phrase}`,
      '',
      'I chi’n unig y mae’r ddolen a’r cod: gall pwy bynnag sydd â nhw bleidleisio yn eich lle. Peidiwch â’u rhannu.',
      'Ni fyddwn byth yn gofyn am eich cod dros y ffôn nac mewn neges arall.',
      '',
      `Rydych yn cael y neges hon oherwydd eich bod ar y gofrestr etholiadol (${bodyName}).`,
      '',
    ].join('\n'),
  };
}

function hoursOf({ body, election }: VotingCodeLetter, locale: string): Pick<Parts, 'opens' | 'closes'> {
  const at = { locale, timeZone: body.timeZone };
  return { opens: writtenMoment(election.opensAt, at), closes: writtenMoment(election.closesAt, at) };
}

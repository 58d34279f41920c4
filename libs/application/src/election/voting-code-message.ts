import type { ElectionTerms } from '#libs/domain';
import type { ElectorContact } from '../ports/credential-store.js';
import type { OrganisationRecord } from '../ports/organisation-store.js';

export interface VotingCodeLetter {
  readonly body: Pick<OrganisationRecord, 'name' | 'nameCy' | 'timeZone'>;
  readonly election: Pick<ElectionTerms, 'id' | 'title' | 'titleCy' | 'opensAt' | 'closesAt'>;
  readonly publicUrl: string;
}

/** The code stands in the fragment, which browsers send to no server (AUTH-07). */
export const votingLink = ({ publicUrl, election }: VotingCodeLetter, code: string): string =>
  `${publicUrl}/vote#${election.id}.${code}`;

/** Tells an elector how to vote, in their language. The subject, which is kept, holds no secret. */
export function votingCodeMessage(
  letter: VotingCodeLetter,
  { givenName, familyName, language }: Pick<ElectorContact, 'givenName' | 'familyName' | 'language'>,
  code: string,
): { readonly subject: string; readonly text: string } {
  const parts = { name: `${givenName} ${familyName}`, link: votingLink(letter, code), code };
  return language === 'cy' ? inWelsh(letter, parts) : inEnglish(letter, parts);
}

interface Parts {
  readonly name: string;
  readonly link: string;
  readonly code: string;
}

function inEnglish({ body, election, publicUrl }: VotingCodeLetter, { name, link, code }: Parts) {
  const at = hours('en-GB', body.timeZone);
  return {
    subject: `Vote: ${election.title} (${body.name})`,
    text: [
      `Dear ${name},`,
      '',
      `You can vote in “${election.title}” of ${body.name}.`,
      '',
      `Voting opens: ${at.format(election.opensAt)}`,
      `Voting closes: ${at.format(election.closesAt)}`,
      '',
      'Open this link to vote:',
      '',
      link,
      '',
      `Or go to ${publicUrl}/vote and type your voting code:`,
      '',
      `    ${code}`,
      '',
      'The link and the code are yours alone: whoever has them can vote in your place. Do not pass them on.',
      'We never ask for your code by telephone or in another message.',
      '',
      `You get this message because you are on the electoral roll of ${body.name}.`,
      '',
    ].join('\n'),
  };
}

function inWelsh({ body, election, publicUrl }: VotingCodeLetter, { name, link, code }: Parts) {
  const at = hours('cy', body.timeZone);
  const title = election.titleCy ?? election.title;
  const bodyName = body.nameCy ?? body.name;
  return {
    subject: `Pleidleisiwch: ${title} (${bodyName})`,
    text: [
      `Annwyl ${name},`,
      '',
      `Gallwch bleidleisio yn “${title}” (${bodyName}).`,
      '',
      `Pleidleisio’n agor: ${at.format(election.opensAt)}`,
      `Pleidleisio’n cau: ${at.format(election.closesAt)}`,
      '',
      'Agorwch y ddolen hon i bleidleisio:',
      '',
      link,
      '',
      `Neu ewch i ${publicUrl}/vote a theipiwch eich cod pleidleisio:`,
      '',
      `    ${code}`,
      '',
      'I chi’n unig y mae’r ddolen a’r cod: gall pwy bynnag sydd â nhw bleidleisio yn eich lle. Peidiwch â’u rhannu.',
      'Ni fyddwn byth yn gofyn am eich cod dros y ffôn nac mewn neges arall.',
      '',
      `Rydych yn cael y neges hon oherwydd eich bod ar y gofrestr etholiadol (${bodyName}).`,
      '',
    ].join('\n'),
  };
}

/** With the name of the zone, so that nobody has to guess which clock is meant (TIME-05). */
const hours = (locale: string, timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone });

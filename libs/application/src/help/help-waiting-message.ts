import type { Election } from '#libs/domain';
import type { MessageText } from '../messages/example-message.js';
import type { OrganisationRecord } from '../ports/organisation-store.js';

/** Tells an officer how many requests wait; names nobody, so that it may lie in a mailbox. English, then Welsh. */
export function helpWaitingMessage(
  body: Pick<OrganisationRecord, 'name' | 'nameCy'>,
  election: Pick<Election, 'title' | 'titleCy'>,
  { requests, address }: { readonly requests: number; readonly address: string },
): MessageText {
  const titleCy = election.titleCy ?? election.title;
  return {
    subject: `Members ask for help: ${election.title} / Aelodau’n gofyn am gymorth: ${titleCy}`,
    text: [
      requests === 1
        ? `1 person asks for help with “${election.title}” of ${body.name}.`
        : `${requests} people ask for help with “${election.title}” of ${body.name}.`,
      'Sign in to see what they ask for and to settle it:',
      '',
      `${address}/sign-in`,
      '',
      'You get this message at most once an hour for each election.',
      '',
      '---',
      '',
      `Nifer y bobl sy’n gofyn am gymorth gyda “${titleCy}” (${body.nameCy ?? body.name}): ${requests}.`,
      'Mewngofnodwch i weld beth maen nhw’n ei ofyn ac i’w setlo:',
      '',
      `${address}/sign-in`,
      '',
      'Cewch y neges hon unwaith yr awr ar y mwyaf ar gyfer pob etholiad.',
      '',
    ].join('\n'),
  };
}

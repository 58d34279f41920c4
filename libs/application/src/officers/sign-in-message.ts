import type { OrganisationRecord } from '../ports/organisation-store.js';

interface MessageText {
  readonly subject: string;
  readonly text: string;
}

/** English, then Welsh: officers have no language of their own yet. */
export function signInMessage(body: Pick<OrganisationRecord, 'name' | 'nameCy'>, link: string): MessageText {
  return {
    subject: `Sign in to ${body.name} / Mewngofnodi i ${body.nameCy ?? body.name}`,
    text: [
      `Somebody, we hope you, asked to sign in to Quorate as an officer of ${body.name}.`,
      'Open this link and press “Sign in”. It works once, for 15 minutes:',
      '',
      link,
      '',
      'If it was not you, ignore this message: nobody can sign in without the link.',
      '',
      '---',
      '',
      `Gofynnodd rhywun, chi gobeithio, am gael mewngofnodi i Quorate fel swyddog ${body.nameCy ?? body.name}.`,
      'Agorwch y ddolen hon a phwyswch “Mewngofnodi”. Mae’n gweithio unwaith, am 15 munud:',
      '',
      link,
      '',
      'Os nad chi oedd yno, anwybyddwch y neges hon: ni all neb fewngofnodi heb y ddolen.',
      '',
    ].join('\n'),
  };
}

/** Tells a new officer where to sign in. Holds no token, so that it may lie in a mailbox for weeks. */
export function invitationMessage(body: Pick<OrganisationRecord, 'name' | 'nameCy'>, address: string): MessageText {
  return {
    subject: `You are an officer of ${body.name} / Rydych yn swyddog ${body.nameCy ?? body.name}`,
    text: [
      `You can now sign in to Quorate as an officer of ${body.name}.`,
      'Open this page, give this e-mail address, and we send you a link to sign in with:',
      '',
      `${address}/sign-in`,
      '',
      '---',
      '',
      `Gallwch bellach fewngofnodi i Quorate fel swyddog ${body.nameCy ?? body.name}.`,
      'Agorwch y dudalen hon, rhowch y cyfeiriad e-bost hwn, ac anfonwn ddolen mewngofnodi atoch:',
      '',
      `${address}/sign-in`,
      '',
    ].join('\n'),
  };
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Actor, ElectionId, Email, Language } from '#libs/domain';
import { authorise } from '../authorise.js';
import type { ElectionNotFound } from '../election/held-election.js';
import { PublicAddress } from '../ports/public-address.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { exampleMessages } from './example-message.js';
import type { MessageText } from './example-message.js';

export const MOST_TEST_ADDRESSES = 5;

export type SendTestMessageRefusal =
  | ElectionNotFound
  | { readonly code: 'TEST_ADDRESSES_OUT_OF_RANGE'; readonly most: number }
  | { readonly code: 'CODES_MADE_OUTSIDE'; readonly name: string };

/** Sends the voting message, marked as a test and with a code that is none, to a few addresses to look at. */
@Injectable()
export class SendTestMessage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly address: PublicAddress,
  ) {}

  async execute({
    electionId,
    language,
    to,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly language: Language;
    readonly to: readonly Email[];
    readonly by: Actor;
  }): Promise<Result<{ readonly sent: number }, SendTestMessageRefusal>> {
    authorise(by, 'returning-officer');
    const addresses = [...new Map(to.map((each) => [each.toLowerCase(), each])).values()];
    if (addresses.length === 0 || to.length > MOST_TEST_ADDRESSES)
      return err({ code: 'TEST_ADDRESSES_OUT_OF_RANGE', most: MOST_TEST_ADDRESSES });
    return this.work.run<{ readonly sent: number }, SendTestMessageRefusal>(by.organisationId, async (stores) => {
      const maker = await stores.codes.maker(electionId);
      if (maker) return err({ code: 'CODES_MADE_OUTSIDE', name: maker.name });
      const write = await exampleMessages(stores, electionId, this.address.url);
      if (!write) return err({ code: 'ELECTION_NOT_FOUND' });
      const text = markedAsTest(write(language), language);
      await stores.messages.add(
        addresses.map((toAddress) => ({
          purpose: 'voting-message-test',
          purposeKey: `${electionId}:${randomUUID()}`,
          toAddress,
          ...text,
        })),
      );
      const details = { electionId, language, addresses: addresses.length };
      await stores.audit.append({ type: 'TestMessageSent', by, details });
      return ok({ sent: addresses.length });
    });
  }
}

const NOTE = {
  en: 'This is a test. Name, code and link are examples: nobody can vote with them. Below stands the message as members will get it.',
  cy: 'Prawf yw hwn. Enghreifftiau yw’r enw, y cod a’r ddolen: ni all neb bleidleisio gyda nhw. Isod mae’r neges fel y bydd yr aelodau’n ei chael.',
} as const;

const markedAsTest = ({ subject, text }: MessageText, language: Language): MessageText => ({
  subject: `[TEST] ${subject}`,
  text: [NOTE[language], '', '---', '', text].join('\n'),
});

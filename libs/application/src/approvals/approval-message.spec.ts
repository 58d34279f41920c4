import type { Election, OfficerId } from '#libs/domain';
import type { OfficerRecord } from '../ports/officer-store.js';
import { approvalMessages } from './approval-message.js';

const officer = (name: string): OfficerRecord => ({
  officerId: name as OfficerId,
  name,
  email: `${name}@example.org`,
  roles: ['second-person'],
  active: true,
});
const written = (kind: 'open-poll' | 'declare', titleCy?: string) =>
  approvalMessages({
    kind,
    approvalId: 'a1',
    election: { title: 'Board election', titleCy } as Election,
    proposer: officer('gwen'),
    others: [officer('huw'), officer('mair')],
    url: 'https://vote.example.org',
  });

describe('Asking a second person (ROLE-02)', () => {
  it.each([
    ['open-poll', 'Please approve the opening of the poll', 'agor y bleidlais'],
    ['declare', 'Please approve the declaration of the result', 'datgan y canlyniad'],
  ] as const)('%s: goes to each of them, once, in English and Welsh', (kind, english, welsh) => {
    const messages = written(kind, 'Etholiad y bwrdd');
    expect(messages.map((message) => [message.toAddress, message.purposeKey])).toEqual([
      ['huw@example.org', 'a1/huw'],
      ['mair@example.org', 'a1/mair'],
    ]);
    for (const { subject, text } of messages) {
      expect(subject).toContain(english);
      expect(subject).toContain(welsh);
      for (const said of ['gwen', 'Board election', 'Etholiad y bwrdd', 'https://vote.example.org/sign-in'])
        expect(text).toContain(said);
    }
  });

  it('uses the English title where the election has no Welsh one', () => {
    expect(written('declare')[0]?.text.split('Board election')).toHaveLength(3);
  });
});

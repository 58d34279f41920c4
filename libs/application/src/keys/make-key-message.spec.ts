import { USUAL_SAFEGUARDS } from '#libs/domain';
import type { Election } from '#libs/domain';
import type { OfficerRecord } from '../ports/officer-store.js';
import { ceremonyMessages, keyHoldersOf, ownKeyMessages } from './make-key-message.js';

const URL = 'https://vote.example.org';
const officer = (name: string, roles: OfficerRecord['roles'], active = true): OfficerRecord =>
  ({ officerId: name, name, email: `${name}@example.org`, roles, active }) as OfficerRecord;
const election = (titleCy?: string): Election =>
  ({ id: 'e1', title: 'Board election', titleCy, state: 'draft', safeguards: USUAL_SAFEGUARDS }) as unknown as Election;
const KAY = officer('kay', ['key-holder', 'auditor']);

describe('Telling key-holders that their key is to be made', () => {
  it('reaches those who hold keys today', () => {
    const left = officer('lee', ['key-holder'], false);
    expect(keyHoldersOf([KAY, left, officer('ann', ['secretary'])])).toEqual([KAY]);
  });

  it('leads to the page where a key is made, in English and Welsh, once for each election', () => {
    const [message, ...others] = ownKeyMessages(election('Etholiad y bwrdd'), [KAY], URL);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ purpose: 'make-key', purposeKey: 'e1/kay', toAddress: 'kay@example.org' });
    expect(message?.text.split(`\n${URL}/keys/e1/make\n`)).toHaveLength(3);
    for (const said of ['    Board election\n', '    Etholiad y bwrdd\n']) expect(message?.text).toContain(said);
  });

  it('does so for a key that is made together, once for each attempt', () => {
    const [message] = ceremonyMessages(election(), { attempt: 2, members: [KAY], url: URL });
    expect(message).toMatchObject({ purpose: 'key-ceremony', purposeKey: 'e1/2/kay' });
    expect(message?.text.split(`\n${URL}/keys/e1/make\n`)).toHaveLength(3);
    expect(message?.text.split('    Board election\n')).toHaveLength(3);
  });

  it('names election and server in the command for those who keep their key as a file', () => {
    const [own] = ownKeyMessages(election(), [KAY], URL);
    expect(own?.text.split(`quorate key make --election e1 --server ${URL} --link `)).toHaveLength(3);
    const [together] = ceremonyMessages(election(), { attempt: 1, members: [KAY], url: URL });
    expect(together?.text).toContain(`quorate key ceremony --election e1 --key YOUR-KEY-FILE --server ${URL} --link `);
  });
});

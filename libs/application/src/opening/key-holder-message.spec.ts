import type { ContestId } from '#libs/domain';
import type { Stores } from '../ports/stores.js';
import { keyHolderMessages } from './key-holder-message.js';

const CONTEST = 'c1' as ContestId;

/** Of the stores as much as the message reads: one contest of one election, and two key-holders of whom one has left. */
function stores({ titleCy }: { readonly titleCy?: string } = {}): Stores {
  const found = {
    elections: {
      contest: (id: string) =>
        Promise.resolve(
          id === CONTEST ? { electionId: 'e1', title: 'North', ...(titleCy && { titleCy: 'Gogledd' }) } : undefined,
        ),
      byId: () => Promise.resolve({ id: 'e1', title: 'Board election', titleCy }),
    },
    trusteeKeys: { ofContest: () => Promise.resolve([{ officerId: 'kay' }, { officerId: 'gone' }]) },
    officers: { byId: (id: string) => Promise.resolve(id === 'kay' ? { email: 'kay@example.org' } : undefined) },
  };
  return found as unknown as Stores;
}
const written = (given: Parameters<typeof stores>[0] = {}, contest = CONTEST) =>
  keyHolderMessages(stores(given), contest, 'https://vote.example.org');

describe('Telling a key-holder that the box waits', () => {
  it('leads to the page where a key that was made in a browser is used, in English and Welsh', async () => {
    const [message, ...others] = await written({ titleCy: 'Etholiad y bwrdd' });
    expect(others).toEqual([]);
    expect(message).toMatchObject({ toAddress: 'kay@example.org', purpose: 'open-box', purposeKey: 'c1/kay' });
    expect(message?.text.split('\nhttps://vote.example.org/keys/e1/open\n')).toHaveLength(3);
    for (const said of ['“Board election”', '“Etholiad y bwrdd”', '    North\n', '    Gogledd\n'])
      expect(message?.text).toContain(said);
  });

  it('names the server in the command for those who keep their key as a file', async () => {
    const [message] = await written();
    expect(message?.text.split('--server https://vote.example.org --link')).toHaveLength(3);
  });

  it('uses the English titles where there are no Welsh ones', async () => {
    const [message] = await written();
    expect(message?.text.split('Board election')).toHaveLength(3);
    expect(message?.text.split('North')).toHaveLength(3);
  });

  it('writes to nobody about a contest that is not there', async () => {
    expect(await written({}, 'c2' as ContestId)).toEqual([]);
  });
});

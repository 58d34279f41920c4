import { isForThisMachine } from './for-this-machine.js';

const request = (headers: Readonly<Record<string, string>> = {}, remoteAddress: string | undefined = '127.0.0.1') =>
  isForThisMachine({ headers: { host: '127.0.0.1:3000', ...headers }, socket: { remoteAddress } } as never);

describe('A request that was made on this machine', () => {
  it('comes from it, to a name of it', () => {
    for (const host of ['127.0.0.1:3000', '127.1.2.3', 'localhost:3000', '[::1]:3000'])
      expect(request({ host })).toBe(true);
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(request({}, address)).toBe(true);
  });

  it('comes from nowhere else', () => {
    for (const address of ['192.0.2.7', '::ffff:192.0.2.7', '2001:db8::1', ''])
      expect(request({}, address)).toBe(false);
  });

  it('is to no other name, though that may lead here', () => {
    for (const host of ['vote.example.org', '127.0.0.1.example.org', 'localhost.example.org', '192.0.2.1:3000', ''])
      expect(request({ host })).toBe(false);
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'])('was not handed on: %s', (header) => {
    expect(request({ [header]: '127.0.0.1' })).toBe(false);
  });
});

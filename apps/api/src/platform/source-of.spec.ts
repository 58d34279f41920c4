import { sourceOf } from './source-of.js';

describe('Where a request comes from', () => {
  it.each([
    ['an address of IPv4 stands for itself', '192.0.2.7', '192.0.2.7'],
    ['so does one that is written as IPv6', '::ffff:192.0.2.7', '192.0.2.7'],
    ['of IPv6 the network', '2001:db8:0:1:a:b:c:d', '2001:db8:0:1::/64'],
    ['however it is spelt', '2001:0DB8::1:0:0:0:7', '2001:db8:0:1::/64'],
    ['with zeros left out at the end', '2001:db8:0:2::', '2001:db8:0:2::/64'],
    ['with zeros left out within the network', '2001:db8::9', '2001:db8:0:0::/64'],
    ['with a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['with an end like IPv4', '64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
    ['this machine', '::1', '0:0:0:0::/64'],
  ])('%s', (_, ip, source) => {
    expect(sourceOf({ ip })).toBe(source);
  });

  it('is one for the computers of one network, and another for the next', () => {
    const [a, b, c] = ['2001:db8:0:1::1', '2001:db8:0:1:ffff::1', '2001:db8:0:2::1'].map((ip) => sourceOf({ ip }));
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });

  it('is the same nothing where a connection has no address any more', () => {
    expect(sourceOf({ ip: undefined })).toBe('');
  });
});

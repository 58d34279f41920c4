import fc from 'fast-check';
import { faultOfMail, MOST_BYTES } from './sendable.js';

const mail = { messageId: 'm-1', to: 'member@example.org', subject: 'Your voting code', text: 'Hello' };

describe('What may be handed to a mail server', () => {
  it.each([
    'member@example.org',
    "o'brien+vote@mail.example.co.uk",
    'a@[192.0.2.1]'.replace(/[[\]]/g, ''),
    'gŵyl@example.cymru',
    'x@xn--bcher-kva.example',
  ])('is an ordinary address: %s', (to) => {
    expect(faultOfMail({ ...mail, to })).toBeUndefined();
  });

  it.each([
    ['a second header', 'member@example.org\r\nBcc: other@example.org'],
    ['a bare line feed', 'member@example.org\nBcc: other@example.org'],
    ['an SMTP command', 'member@example.org>\r\nRCPT TO:<other@example.org'],
    ['a second recipient', 'member@example.org,other@example.org'],
    ['a second recipient after a semicolon', 'member@example.org; other@example.org'],
    ['a name and an address', 'Other <other@example.org>'],
    ['a quoted local part', '"member@example.org"@example.net'],
    ['two at signs', 'member@example.org@example.net'],
    ['a comment', 'member(other@example.org)@example.net'],
    ['a zero byte', 'member\0@example.org'],
    ['an invisible mark', 'member\u200B@example.org'],
    ['a space', 'mem ber@example.org'],
    ['no domain', 'member@'],
    ['no local part', '@example.org'],
    ['nothing', ''],
    ['a local part of 65 letters', `${'m'.repeat(65)}@example.org`],
    ['255 letters', `m@${'x'.repeat(253)}`],
  ])('is not an address with %s', (_what, to) => {
    expect(faultOfMail({ ...mail, to })).toBe('the address is not one e-mail address');
  });

  it.each([
    ['a second header', 'Your code\r\nBcc: other@example.org'],
    ['a bare line feed', 'Your code\nX: y'],
    ['a bare carriage return', 'Your code\rX: y'],
    ['a line separator', 'Your code\u2028X: y'],
    ['a tab', 'Your\tcode'],
    ['nothing', ''],
    ['501 characters', 's'.repeat(501)],
  ])('is not a subject with %s', (_what, subject) => {
    expect(faultOfMail({ ...mail, subject })).toMatch(/^the subject/);
  });

  it('is at most a million bytes of text, counted as UTF-8', () => {
    expect(faultOfMail({ ...mail, text: 'x'.repeat(MOST_BYTES) })).toBeUndefined();
    expect(faultOfMail({ ...mail, text: 'ŵ'.repeat(MOST_BYTES / 2 + 1) })).toMatch(/larger than 1000000 bytes/);
  });

  it('never lets a line break through', () => {
    const around = fc.tuple(fc.string(), fc.constantFrom('\r', '\n', '\r\n', '\0', '\x0b', '\x85'), fc.string());
    fc.assert(
      fc.property(around, (parts) => {
        const text = parts.join('');
        expect(faultOfMail({ ...mail, to: text })).toBeDefined();
        expect(faultOfMail({ ...mail, subject: text })).toBeDefined();
      }),
    );
  });
});

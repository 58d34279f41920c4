import type { ElectionId } from '#libs/domain';
import { Keyring } from '../keyring.js';
import { isCastAgain, isSameAnswer, isTicket, secondCheckTicket, TICKET_SECONDS, ticketHolds } from './second-check.js';

const keyring = new Keyring(new Uint8Array(32).fill(7), (length) => new Uint8Array(length));
const voter = {
  electionId: '6f1c2a4e-8b7d-4c3a-9e21-5d0f7a6b8c9d' as ElectionId,
  tokenHash: new Uint8Array(32).fill(1),
};
const now = new Date('2027-07-06T10:00:00Z');
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const ticket = secondCheckTicket(keyring, voter, now);

describe('The ticket of a second check', () => {
  it('holds for four hours, and not at the last instant of them', () => {
    expect(TICKET_SECONDS).toBe(14_400);
    expect(ticketHolds(keyring, voter, ticket, now)).toBe(true);
    expect(ticketHolds(keyring, voter, ticket, after(TICKET_SECONDS - 0.001))).toBe(true);
    expect(ticketHolds(keyring, voter, ticket, after(TICKET_SECONDS))).toBe(false);
  });

  it('holds for one election, one code and one installation only (AUTH-09)', () => {
    const another = new Keyring(new Uint8Array(32).fill(8), (length) => new Uint8Array(length));
    const elsewhere = '00000000-0000-4000-8000-000000000000' as ElectionId;
    expect(ticketHolds(another, voter, ticket, now)).toBe(false);
    expect(ticketHolds(keyring, { ...voter, electionId: elsewhere }, ticket, now)).toBe(false);
    expect(ticketHolds(keyring, { ...voter, tokenHash: new Uint8Array(32).fill(2) }, ticket, now)).toBe(false);
  });

  it('cannot be made to last longer, or be anything else', () => {
    const [until = '', seal = ''] = ticket.split('.');
    const later = `${Number(until) + 1}.${seal}`;
    for (const text of [later, until, seal, `${ticket}A`, ` ${ticket}`, '', undefined])
      expect(ticketHolds(keyring, voter, text, now)).toBe(false);
    expect(isTicket(later)).toBe(true);
    expect(isTicket('1980-01-01')).toBe(false);
  });

  it('is not needed by what is in the box already, but by any new ballot beside it', () => {
    expect(isCastAgain(['ALREADY_RECORDED', 'ALREADY_RECORDED'])).toBe(true);
    expect(isCastAgain(['ALREADY_RECORDED', undefined])).toBe(false);
    expect(isCastAgain([undefined])).toBe(false);
  });

  it('is given for the same answer and no other', () => {
    expect(isSameAnswer(keyring, '1980-01-01', '1980-01-01')).toBe(true);
    expect(isSameAnswer(keyring, '1980-01-02', '1980-01-01')).toBe(false);
    expect(isSameAnswer(keyring, '', '1980-01-01')).toBe(false);
  });
});

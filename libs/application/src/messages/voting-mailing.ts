import type { ElectionId } from '#libs/domain';
import type { Mailing } from '../ports/messages.js';

/** All messages with voting codes of one election: held, paused and counted together. */
export const votingMailing = (electionId: ElectionId): Mailing => ({
  purpose: 'voting-code',
  keyPrefix: `${electionId}:`,
});

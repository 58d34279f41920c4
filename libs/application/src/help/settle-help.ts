import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { ElectionId, MemberId, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import { ReissueCode } from '../codes/reissue-code.js';
import type { ReissueCodeRefusal } from '../codes/reissue-code.js';
import { RecordGroup } from '../election/record-group.js';
import { Keyring } from '../keyring.js';
import { votingMailing } from '../messages/voting-mailing.js';
import type { HelpRequestRecord } from '../ports/help-store.js';
import { PublicAddress } from '../ports/public-address.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { MOST_HELP_CHARACTERS } from './request-help.js';

export type SettleHelpRefusal =
  | ReissueCodeRefusal
  | { readonly code: 'HELP_REQUEST_NOT_FOUND' }
  | { readonly code: 'HELP_REQUEST_SETTLED' }
  | { readonly code: 'HELP_SETTLEMENT_UNCLEAR' }
  | { readonly code: 'HELP_WORDS_TOO_LONG'; readonly most: number }
  | { readonly code: 'HELP_MEMBER_UNCLEAR' }
  | { readonly code: 'HELP_ADDRESS_UNCHANGED' };

export interface HelpSettlement {
  readonly requestId: string;
  /** Block the code of the member and send a spare one to the address of the register. */
  readonly sendNewCode: boolean;
  readonly decline: boolean;
  readonly note: string | undefined;
  readonly by: Officer;
}

/** Settles a request for help; where a new code is wanted, in one transaction with {@link ReissueCode}. */
@Injectable()
export class SettleHelp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly record: RecordGroup,
    private readonly address: PublicAddress,
  ) {}

  async execute({
    requestId,
    sendNewCode,
    decline,
    note,
    by,
  }: HelpSettlement): Promise<Result<HelpRequestRecord, SettleHelpRefusal>> {
    authorise(by, 'returning-officer');
    if (sendNewCode && decline) return err({ code: 'HELP_SETTLEMENT_UNCLEAR' });
    if (note !== undefined && note.length > MOST_HELP_CHARACTERS)
      return err({ code: 'HELP_WORDS_TOO_LONG', most: MOST_HELP_CHARACTERS });
    return this.work.run<HelpRequestRecord, SettleHelpRefusal>(by.organisationId, async (stores) => {
      const request = await stores.help.lock(requestId);
      if (!request) return err({ code: 'HELP_REQUEST_NOT_FOUND' });
      if (request.state !== 'waiting') return err({ code: 'HELP_REQUEST_SETTLED' });
      const sent = sendNewCode ? await this.sendNewCode(stores, request, by) : ok(undefined);
      if (!sent.ok) return sent;
      const state = decline ? 'declined' : 'done';
      const settled = await stores.help.settle(requestId, { state, note, by: by.officerId });
      const { electionId } = request;
      await stores.audit.append({
        type: 'HelpRequestSettled',
        by,
        details: { electionId, requestId, state, sendNewCode },
      });
      return ok(settled);
    });
  }

  private async sendNewCode(
    stores: Stores,
    { electionId, kind, member }: HelpRequestRecord,
    by: Officer,
  ): Promise<Result<unknown, SettleHelpRefusal>> {
    if (!member) return err({ code: 'HELP_MEMBER_UNCLEAR' });
    const { memberId } = member;
    if (kind === 'not-me' && (await goesToSameAddress(stores, { electionId, memberId })))
      return err({ code: 'HELP_ADDRESS_UNCHANGED' });
    const reissue = new ReissueCode(new WithinTransaction(stores), this.keyring, this.record, this.address);
    return reissue.execute({ electionId, memberId, reason: kind === 'not-me' ? 'stolen' : 'not-received', by });
  }
}

/** Whether the register still has the address at which the message reached somebody else. */
async function goesToSameAddress(
  { members, messages }: Stores,
  { electionId, memberId }: { readonly electionId: ElectionId; readonly memberId: MemberId },
): Promise<boolean> {
  const before = await messages.lastAddress(votingMailing(electionId), memberId);
  const now = (await members.byId(memberId))?.email;
  return before !== undefined && before.toLowerCase() === now?.toLowerCase();
}

/** Lets another use case take part in a transaction that runs; what it refuses the outer one refuses, and rolls back. */
class WithinTransaction extends UnitOfWork {
  constructor(private readonly stores: Stores) {
    super();
  }

  run<T, E>(_organisationId: unknown, work: (stores: Stores) => Promise<Result<T, E>>): Promise<Result<T, E>> {
    return work(this.stores);
  }
}

import { randomUUID } from 'node:crypto';
import type { ClaimedMessage, Messages, NewMessage } from '#libs/application';
import type { StoreContext } from './store-context.js';

interface ClaimedRow {
  message_id: string;
  to_address: string;
  subject: string;
  sealed_body: Buffer | null;
  attempts: number;
}

/** Texts are sealed with the keyring under the id of their message, and removed in the statement that marks it sent. */
export class PgMessages implements Messages {
  constructor(private readonly context: StoreContext) {}

  async add(messages: readonly NewMessage[]): Promise<void> {
    const { manager, organisationId, keyring } = this.context;
    const ids = messages.map(() => randomUUID());
    await manager.query(
      `insert into message (organisation_id, message_id, purpose, purpose_key, member_id, officer_id, to_address, subject, sealed_body)
       select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::bytea[])
       on conflict on constraint uq_message_purpose do nothing`,
      [
        organisationId,
        ids,
        messages.map((m) => m.purpose),
        messages.map((m) => m.purposeKey),
        messages.map((m) => m.memberId ?? null),
        messages.map((m) => m.officerId ?? null),
        messages.map((m) => m.toAddress),
        messages.map((m) => m.subject),
        messages.map((m, i) => keyring.sealText(m.text, labelOf(ids[i] ?? ''))),
      ],
    );
  }

  async claim(limit: number, againAfterSeconds: number): Promise<readonly ClaimedMessage[]> {
    const { manager, organisationId, keyring } = this.context;
    const [rows] = await manager.query<[ClaimedRow[], number]>(
      `update message m set state = 'sending', claimed_at = clock_timestamp(), attempts = m.attempts + 1
       from (select message_id from message
             where organisation_id = $1
               and (state = 'waiting' and (claimed_at is null or claimed_at < clock_timestamp() -
                 make_interval(secs => least(5 * 2.0 ^ least(attempts - 1, 10), 600)))
                 or state = 'sending' and claimed_at < clock_timestamp() - make_interval(secs => $3))
             order by claimed_at nulls first limit $2 for update skip locked) due
       where m.organisation_id = $1 and m.message_id = due.message_id
       returning m.message_id, m.to_address, m.subject, m.sealed_body, m.attempts`,
      [organisationId, limit, againAfterSeconds],
    );
    const claimed = rows.map(
      ({ sealed_body: sealed, message_id: messageId, to_address: toAddress, subject, attempts }) => {
        const text = sealed && openedOrNot(() => keyring.openText(sealed, labelOf(messageId)));
        return { messageId, toAddress, subject, attempts, text: text ?? undefined };
      },
    );
    for (const { messageId, text } of claimed)
      if (text === undefined) await this.notSent(messageId, 'cannot be opened: sealed under another secret?', false);
    return claimed.flatMap(({ text, ...message }) => (text === undefined ? [] : [{ ...message, text }]));
  }

  async release(messageIds: readonly string[]): Promise<void> {
    await this.context.manager.query(
      `update message set state = 'waiting', claimed_at = null, attempts = attempts - 1
       where organisation_id = $1 and message_id = any ($2::uuid[]) and state = 'sending'`,
      [this.context.organisationId, messageIds],
    );
  }

  async sent(messageId: string): Promise<void> {
    await this.context.manager.query(
      `update message set state = 'sent', sealed_body = null, sent_at = clock_timestamp(), last_error = null
       where organisation_id = $1 and message_id = $2`,
      [this.context.organisationId, messageId],
    );
  }

  async notSent(messageId: string, why: string, forGood: boolean): Promise<void> {
    await this.context.manager.query(
      `update message set state = $3, last_error = $4
       where organisation_id = $1 and message_id = $2 and state = 'sending'`,
      [this.context.organisationId, messageId, forGood ? 'failed' : 'waiting', why.slice(0, 500)],
    );
  }

  async counts(
    purpose: string,
    keyPrefix: string,
  ): Promise<{ waiting: number; sending: number; sent: number; failed: number }> {
    const rows = await this.context.manager.query<{ state: 'waiting' | 'sending' | 'sent' | 'failed'; n: number }[]>(
      `select state, count(*)::int as n from message
       where organisation_id = $1 and purpose = $2 and starts_with(purpose_key, $3) group by state`,
      [this.context.organisationId, purpose, keyPrefix],
    );
    const counts = { waiting: 0, sending: 0, sent: 0, failed: 0 };
    for (const row of rows) counts[row.state] = row.n;
    return counts;
  }
}

const labelOf = (messageId: string): string => `message:${messageId}`;

/** One message that cannot be opened must not hold up the others. */
function openedOrNot(open: () => string): string | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

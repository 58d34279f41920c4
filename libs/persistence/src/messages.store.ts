import { randomUUID } from 'node:crypto';
import type {
  ClaimedMessage,
  Hold,
  Mailing,
  MailingCounts,
  MessageReach,
  Messages,
  NewMessage,
} from '#libs/application';
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
       from (select w.message_id from message w
             where w.organisation_id = $1
               and (w.state = 'waiting' and (w.claimed_at is null or w.claimed_at < clock_timestamp() -
                 make_interval(secs => least(5 * 2.0 ^ least(w.attempts - 1, 10), 600)))
                 or w.state = 'sending' and w.claimed_at < clock_timestamp() - make_interval(secs => $3))
               and not exists (select from message_hold h where h.organisation_id = $1 and h.purpose = w.purpose
                 and starts_with(w.purpose_key, h.key_prefix)
                 and (h.paused_at is not null or h.held_until > clock_timestamp()))
             order by w.claimed_at nulls first limit $2 for update of w skip locked) due
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

  async mayGo(messageId: string): Promise<boolean> {
    const rows = await this.query(
      `select from message m join message_hold h on h.organisation_id = m.organisation_id and h.purpose = m.purpose
         and starts_with(m.purpose_key, h.key_prefix)
       where m.organisation_id = $1 and m.message_id = $2
         and (h.paused_at is not null or h.held_until > clock_timestamp()) limit 1`,
      messageId,
    );
    return rows.length === 0;
  }

  async counts({ purpose, keyPrefix }: Mailing): Promise<MailingCounts> {
    const rows = await this.query<{ state: keyof MailingCounts; n: number }>(
      `select case when m.state = 'waiting' and exists (
           select from message_hold h where h.organisation_id = m.organisation_id and h.purpose = m.purpose
             and starts_with(m.purpose_key, h.key_prefix)
             and (h.paused_at is not null or h.held_until > clock_timestamp()))
         then 'held' else m.state end as state, count(*)::int as n
       from message m where m.organisation_id = $1 and m.purpose = $2 and starts_with(m.purpose_key, $3) group by 1`,
      purpose,
      keyPrefix,
    );
    return {
      waiting: 0,
      held: 0,
      sending: 0,
      sent: 0,
      failed: 0,
      ...Object.fromEntries(rows.map(({ state, n }) => [state, n])),
    };
  }

  async hold({ purpose, keyPrefix }: Mailing, seconds: number): Promise<void> {
    await this.query(
      `insert into message_hold as h (organisation_id, purpose, key_prefix, held_until)
       values ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))
       on conflict on constraint pk_message_hold do update set held_until = greatest(h.held_until, excluded.held_until)`,
      purpose,
      keyPrefix,
      seconds,
    );
  }

  async pause({ purpose, keyPrefix }: Mailing): Promise<boolean> {
    const rows = await this.query(
      `insert into message_hold as h (organisation_id, purpose, key_prefix, paused_at)
       values ($1, $2, $3, clock_timestamp())
       on conflict on constraint pk_message_hold do update set paused_at = excluded.paused_at where h.paused_at is null
       returning h.key_prefix`,
      purpose,
      keyPrefix,
    );
    return rows.length === 1;
  }

  async letGo({ purpose, keyPrefix }: Mailing): Promise<boolean> {
    const [, released] = await this.context.manager.query<[unknown[], number]>(
      `update message_hold set paused_at = null, held_until = null
       where organisation_id = $1 and purpose = $2 and key_prefix = $3
         and (paused_at is not null or held_until > clock_timestamp())`,
      [this.context.organisationId, purpose, keyPrefix],
    );
    return released === 1;
  }

  async holdOf({ purpose, keyPrefix }: Mailing): Promise<Hold> {
    const [row] = await this.query<{ until: Date | null; paused: boolean }>(
      `select case when held_until > clock_timestamp() then held_until end as until, paused_at is not null as paused
       from message_hold where organisation_id = $1 and purpose = $2 and key_prefix = $3`,
      purpose,
      keyPrefix,
    );
    return { until: row?.until ?? undefined, isPaused: row?.paused ?? false };
  }

  async reach(electionId: string): Promise<MessageReach> {
    const [row] = await this.query<MessageReach>(
      `select count(*) filter (where m.email is not null)::int as recipients,
         count(*) filter (where m.email is null)::int as "withoutEmail",
         count(*) filter (where m.email is not null and m.language = 'en')::int as "inEnglish",
         count(*) filter (where m.email is not null and m.language = 'cy')::int as "inWelsh"
       from member m where m.organisation_id = $1 and exists (
         select from roll_entry e join contest c on c.organisation_id = e.organisation_id and c.contest_id = e.contest_id
         where e.organisation_id = $1 and e.member_id = m.member_id and e.included and c.election_id = $2)`,
      electionId,
    );
    return row ?? { recipients: 0, withoutEmail: 0, inEnglish: 0, inWelsh: 0 };
  }

  async lastAddress({ purpose, keyPrefix }: Mailing, memberId: string): Promise<string | undefined> {
    const [row] = await this.query<{ to_address: string }>(
      `select to_address from message
       where organisation_id = $1 and purpose = $2 and starts_with(purpose_key, $3) and member_id = $4
       order by sent_at desc nulls first limit 1`,
      purpose,
      keyPrefix,
      memberId,
    );
    return row?.to_address;
  }

  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
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

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a voter reads of candidates, how an election is found by what people read out, how a ballot is found by its words,
 * and the day on which a vote came otherwise.
 */
export class VoterJourney1795000000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Frozen with the rest of the row, by the trigger frozen_definition.
      alter table candidate
        add column detail text,
        add column detail_cy text,
        add column statement text,
        add column statement_cy text,
        add constraint ck_candidate_detail check (char_length(detail) <= 80 and char_length(detail_cy) <= 80),
        add constraint ck_candidate_statement check (char_length(statement) <= 4000 and char_length(statement_cy) <= 4000);

      -- SEC-04: the day in the zone of the body, never the hour. Returns from before this column have none.
      alter table other_channel_return
        add column received_on date,
        add constraint ck_other_channel_return_received_on check (received_on is not null) not valid;

      -- The first 48 bits of SHA-256 over 'quorate/election-reference/v1|' and the 16 bytes of the id, modulo 31^8.
      create function election_reference(p_election uuid) returns bigint language sql immutable
      as $$ select ('x' || encode(substr(sha256('quorate/election-reference/v1|'::bytea || uuid_send(p_election)), 1, 6), 'hex'))::bit(48)::bigint
              % 852891037441 $$;
      create index ix_election_reference on election (election_reference(election_id));
      create function doorway_election_by_reference(p_reference bigint) returns table (organisation_id uuid, election_id uuid)
      language sql stable security definer set search_path = public
      as $$ select e.organisation_id, e.election_id from election e where election_reference(e.election_id) = p_reference limit 2 $$;

      -- One row for each receipt, two at most: enough to tell whether it is one. doorway_receipt stays for the version before.
      create function doorway_receipts_between(p_first bytea, p_last bytea)
      returns table (organisation_id uuid, contest_id uuid)
      language sql stable security definer set search_path = public
      as $$ select b.organisation_id, b.contest_id from sealed_ballot b
            where b.receipt between p_first and p_last order by b.receipt limit 2 $$;

      revoke execute on function doorway_election_by_reference(bigint), doorway_receipts_between(bytea, bytea) from public;
      grant execute on function doorway_election_by_reference(bigint), doorway_receipts_between(bytea, bytea) to quorate_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function doorway_receipts_between(bytea, bytea);
      drop function doorway_election_by_reference(bigint);
      drop index ix_election_reference;
      drop function election_reference(uuid);
      alter table other_channel_return drop column received_on;
      alter table candidate
        drop column detail, drop column detail_cy, drop column statement, drop column statement_cy;
    `);
  }
}

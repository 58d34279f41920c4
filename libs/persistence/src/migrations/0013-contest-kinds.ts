import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contests of several kinds: seats filled from papers of ranks, choices or points; and resolutions. */
export class ContestKinds1795000000013 implements MigrationInterface {
  /** A column takes its first values by its type, as triggers and policies keep any update away from frozen rows. */
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table contest
        alter column constituency_code drop not null,
        alter column seats drop not null,
        alter column count_rule drop not null,
        add column kind text not null default 'seats',
        add column opening text not null default 'mixing',
        add column paper text default 'ranks',
        add column most_choices integer,
        add column resolution_text text,
        add column resolution_text_cy text,
        add column resolution_rule text;
      alter table contest alter column paper type text
        using case when count_rule in ('fptp', 'block', 'approval') then 'choices' when count_rule = 'cumulative' then 'points' else 'ranks' end;
      alter table contest
        alter column kind drop default,
        alter column opening drop default,
        alter column paper drop default,
        add constraint ck_contest_most_choices check (most_choices >= 1),
        add constraint ck_contest_kind check (
          (kind = 'seats' and constituency_code is not null and seats is not null and count_rule is not null
            and paper in ('ranks', 'choices', 'points') and opening in ('mixing', 'adding-up')
            and (paper = 'choices' or (opening = 'mixing' and most_choices is null))
            and resolution_text is null and resolution_text_cy is null and resolution_rule is null)
          or (kind = 'resolution' and opening = 'adding-up' and resolution_text is not null and resolution_rule is not null
            and paper is null and most_choices is null and seats is null and count_rule is null));
      comment on column contest.constituency_code is 'null: members of every constituency vote on this resolution';
      comment on column contest.most_choices is 'null: as many as the count rule has by itself';
      comment on column contest.resolution_rule is 'canonical JSON: the id of a statutory form, or the rule of the body';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table contest
        drop constraint ck_contest_kind,
        drop column kind, drop column opening, drop column paper, drop column most_choices,
        drop column resolution_text, drop column resolution_text_cy, drop column resolution_rule,
        alter column constituency_code set not null,
        alter column seats set not null,
        alter column count_rule set not null;
    `);
  }
}

import type { ImportId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

/** The import `i` with its rows `r` of one verdict; $1 organisation, $2 import. */
const ROWS = `register_import i join register_import_row r using (organisation_id, import_id)
   where i.organisation_id = $1 and i.import_id = $2 and r.verdict`;

/** What an import may be undone to, until a roll is frozen: the members it touches and their spells that last. */
const NOTE_EARLIER = `
  with lasting as (
    select s.member_id, jsonb_agg(s.membership_id) as spells from class_membership s
    where s.organisation_id = $1 and s.to_day is null group by s.member_id)
  update register_import_row r
  set earlier = jsonb_build_object('member', to_jsonb(m), 'spells', coalesce(l.spells, '[]'))
  from member m left join lasting l on l.member_id = m.member_id
  where r.organisation_id = $1 and r.import_id = $2 and r.verdict in ('changed', 'left')
    and m.organisation_id = $1 and m.member_id = r.member_id`;

/** $1 organisation. Imports that can no longer be undone need not know what was before them. */
const FORGET_EARLIER = `
  update register_import_row r set earlier = null
  from register_import i
  where r.organisation_id = $1 and r.earlier is not null
    and i.organisation_id = $1 and i.import_id = r.import_id
    and exists (select from roll f where f.organisation_id = $1 and f.frozen_at >= i.confirmed_at)`;

/** In this order. Spells end the day before the one that the file describes, and new ones begin on it. */
const STEPS = [
  `insert into member (organisation_id, member_id, member_no, given_name, family_name, name_key, email, date_of_birth,
     language, status, joined_on)
   select $1, r.member_id, r.member_no, r.entry ->> 'givenName', r.entry ->> 'familyName', r.name_key, r.entry ->> 'email',
     r.date_of_birth, coalesce(r.entry ->> 'language', 'en'), coalesce(r.entry ->> 'status', 'active'),
     coalesce((r.entry ->> 'joinedOn')::date, i.as_of)
   from ${ROWS} = 'new'`,

  `insert into class_membership (organisation_id, member_id, membership_id, constituency_code, class_code, from_day,
     reason, import_id)
   select $1, r.member_id, gen_random_uuid(), r.entry #>> '{place,constituencyCode}', r.entry #>> '{place,classCode}',
     coalesce((r.entry ->> 'joinedOn')::date, i.as_of), 'joined', $2
   from ${ROWS} = 'new'`,

  `update class_membership s set to_day = i.as_of - 1
   from ${ROWS} = 'changed' and r.changes @> '[{"field":"class"}]'
     and s.organisation_id = $1 and s.member_id = r.member_id and s.to_day is null
     and (s.constituency_code, s.class_code) is distinct from
       (r.entry #>> '{place,constituencyCode}', r.entry #>> '{place,classCode}')`,

  `insert into class_membership (organisation_id, member_id, membership_id, constituency_code, class_code, from_day,
     reason, import_id)
   select $1, r.member_id, gen_random_uuid(), r.entry #>> '{place,constituencyCode}', r.entry #>> '{place,classCode}',
     i.as_of, case when r.changes @> '[{"field":"leftOn"}]' then 'joined again' else 'changed class' end, $2
   from ${ROWS} = 'changed' and r.changes @> '[{"field":"class"}]'`,

  `update member m set
     given_name = r.entry ->> 'givenName',
     family_name = r.entry ->> 'familyName',
     name_key = coalesce(r.name_key, m.name_key),
     email = case when r.entry ? 'email' then r.entry ->> 'email' else m.email end,
     date_of_birth = case when r.entry ? 'dateOfBirth' then r.date_of_birth else m.date_of_birth end,
     language = coalesce(r.entry ->> 'language', m.language),
     status = coalesce(r.entry ->> 'status', case when m.status = 'ended' then 'active' else m.status end),
     joined_on = coalesce((r.entry ->> 'joinedOn')::date, m.joined_on),
     left_on = case when m.status = 'ended' then null else m.left_on end
   from ${ROWS} = 'changed' and m.organisation_id = $1 and m.member_id = r.member_id`,

  `update member m set status = 'ended', left_on = i.as_of - 1
   from ${ROWS} = 'left' and m.organisation_id = $1 and m.member_id = r.member_id`,

  `update class_membership s set to_day = i.as_of - 1
   from ${ROWS} = 'left' and s.organisation_id = $1 and s.member_id = r.member_id and s.to_day is null`,
];

/** Carries out a previewed import on the register. */
export async function applyImport({ manager, organisationId }: StoreContext, importId: ImportId): Promise<void> {
  await manager.query(FORGET_EARLIER, [organisationId]);
  for (const step of [NOTE_EARLIER, ...STEPS]) await manager.query(step, [organisationId, importId]);
}

/** $1 organisation, $2 import. What was confirmed just before it stands again, and may be undone in its turn. */
const HAND_BACK = `
  update register_import earlier set revision_after = s.revision
  from register_import i, register_state s
  where i.organisation_id = $1 and i.import_id = $2 and s.organisation_id = $1
    and earlier.organisation_id = $1 and earlier.import_id <> $2
    and earlier.status = 'confirmed' and earlier.revision_after = i.register_revision`;

/** Takes back what {@link applyImport} did. @returns the table that names a member it made; then nothing may be kept */
export async function takeBackImport(
  { manager, organisationId }: StoreContext,
  importId: ImportId,
): Promise<string | undefined> {
  const [row] = await manager.query<{ named_in: string | null }[]>('select take_back_register_import($1) as named_in', [
    importId,
  ]);
  if (row?.named_in != null) return row.named_in;
  await manager.query(HAND_BACK, [organisationId, importId]);
  return undefined;
}

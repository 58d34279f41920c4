import type { ImportId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

/** The import `i` with its rows `r` of one verdict; $1 organisation, $2 import. */
const ROWS = `register_import i join register_import_row r using (organisation_id, import_id)
   where i.organisation_id = $1 and i.import_id = $2 and r.verdict`;

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
  for (const step of STEPS) await manager.query(step, [organisationId, importId]);
}

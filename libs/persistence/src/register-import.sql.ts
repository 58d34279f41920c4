/** $1 organisation, $2 import, $3 a JSON list of `NewRow`. */
export const ADD_ROWS = `
  insert into register_import_row
    (organisation_id, import_id, line, member_no, member_id, verdict, entry, changes, faults, cells, name_key, date_of_birth)
  select $1, $2, r.line, r."memberNo", r."memberId", r.verdict, r.entry, r.changes, r.faults, r.cells, r."nameKey",
    (r.entry ->> 'dateOfBirth')::date
  from jsonb_to_recordset($3::jsonb) as r (line int, "memberNo" text, "memberId" uuid, verdict text, entry jsonb,
    changes jsonb, faults jsonb, cells jsonb, "nameKey" text)`;

const WITH_FAULT = (code: string, facts: string): string =>
  `coalesce(r.faults, '[]') || jsonb_build_array(jsonb_build_object('code', '${code}', 'facts', ${facts}))`;

/** $1 organisation, $2 import. Each row names up to five of the other lines. */
export const NOTE_REPEATED_NUMBERS = `
  update register_import_row r set verdict = 'needs-attention',
    faults = ${WITH_FAULT(
      'NUMBER_TWICE',
      `jsonb_build_object('lines', (
      select string_agg(other::text, ', ') from (
        select other from unnest(d.lines) other where other <> r.line order by other limit 5) few))`,
    )}
  from (select member_no, array_agg(line) as lines from register_import_row
        where organisation_id = $1 and import_id = $2 and member_no is not null
        group by member_no having count(*) > 1) d
  where r.organisation_id = $1 and r.import_id = $2 and r.member_no = d.member_no`;

/** $1 organisation, $2 import. Compares with the register, and with the other rows of the file. */
export const NOTE_POSSIBLE_DUPLICATES = `
  with suspect as (
    select line, member_no, name_key, date_of_birth from register_import_row
    where organisation_id = $1 and import_id = $2 and name_key is not null and date_of_birth is not null
      and verdict in ('new', 'changed')),
  alike as (
    select s.line, m.member_no as other from suspect s
      join member m on m.organisation_id = $1 and m.name_key = s.name_key and m.date_of_birth = s.date_of_birth
    where m.member_no <> s.member_no
    union all
    select s.line, o.member_no from suspect s
      join suspect o on o.name_key = s.name_key and o.date_of_birth = s.date_of_birth
    where o.member_no <> s.member_no)
  update register_import_row r set verdict = 'needs-attention',
    faults = ${WITH_FAULT('POSSIBLE_DUPLICATE', `jsonb_build_object('memberNo', a.other)`)}
  from (select line, min(other collate "C") as other from alike group by line) a
  where r.organisation_id = $1 and r.import_id = $2 and r.line = a.line`;

/** $1 organisation, $2 import. Members who are not in the file come before it, below line 0, in the order of their numbers. */
export const ADD_MISSING_MEMBERS = `
  with unread as (
    select min(line) as line from register_import_row
    where organisation_id = $1 and import_id = $2 and member_no is null),
  alike as (
    select f.value -> 'facts' ->> 'memberNo' as member_no, min(r.member_no collate "C") as other
    from register_import_row r cross join jsonb_array_elements(r.faults) f
    where r.organisation_id = $1 and r.import_id = $2 and f.value ->> 'code' = 'POSSIBLE_DUPLICATE' group by 1),
  missing as (
    select m.member_id, m.member_no, m.status, row_number() over (order by m.member_no collate "C" desc) as place
    from member m
    where m.organisation_id = $1 and m.status <> 'ended' and not exists (
      select from register_import_row r
      where r.organisation_id = $1 and r.import_id = $2 and r.member_no = m.member_no))
  insert into register_import_row (organisation_id, import_id, line, member_no, member_id, verdict, changes, faults)
  select $1, $2, -m.place, m.member_no, m.member_id,
    case when u.line is null and a.other is null then 'left' else 'needs-attention' end,
    jsonb_build_array(jsonb_build_object('field', 'status', 'before', m.status, 'after', 'ended')),
    case
      when a.other is not null then jsonb_build_array(jsonb_build_object(
        'code', 'UNSURE_IF_LEFT', 'facts', jsonb_build_object('memberNo', a.other)))
      when u.line is not null then jsonb_build_array(jsonb_build_object(
        'code', 'UNSURE_IF_LEFT', 'facts', jsonb_build_object('line', u.line)))
    end
  from missing m cross join unread u left join alike a on a.member_no = m.member_no`;

/** $1 organisation, $2 import, $3 line. Only where being a possible duplicate is all that is wrong with the row. */
export const KEEP_BOTH = `
  update register_import_row r
  set verdict = case when r.changes is null then 'new' else 'changed' end, faults = null
  where r.organisation_id = $1 and r.import_id = $2 and r.line = $3 and r.verdict = 'needs-attention'
    and jsonb_array_length(r.faults) = 1 and r.faults -> 0 ->> 'code' = 'POSSIBLE_DUPLICATE'
  returning r.member_no`;

/** $1 organisation, $2 import, $3 the number of a row that was the only reason to keep a missing member. */
export const LET_GO = `
  update register_import_row r set verdict = 'left', faults = null
  where r.organisation_id = $1 and r.import_id = $2 and r.line < 0
    and r.faults -> 0 ->> 'code' = 'UNSURE_IF_LEFT' and r.faults -> 0 -> 'facts' ->> 'memberNo' = $3
    and not exists (select from register_import_row u
      where u.organisation_id = $1 and u.import_id = $2 and u.line > 0 and u.member_no is null)`;

import type {
  ApprovalSeen,
  BallotSeen,
  BundleSeen,
  CandidateSeen,
  ContestSeen,
  CountRunSeen,
  DeclarationSeenRow,
  ElectionSeen,
  EventSeen,
  ExaminationStore,
  LotSeen,
  RightSeen,
  RollEntrySeen,
  RollSeen,
  SealSeen,
  SetupSeen,
} from '#libs/application';
import type { ContestId, ElectionId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

export class PgExaminationStore implements ExaminationStore {
  constructor(private readonly context: StoreContext) {}

  elections(electionId: ElectionId): Promise<readonly ElectionSeen[]> {
    return this.query(
      `select title, title_cy as "titleCy", constitution_version as "constitutionVersion", record_date::text as "recordDate",
         opens_at as "opensAt", closes_at as "closesAt", repeat_ballots as "repeatBallots", keys_needed as "keysNeeded",
         codes_made_by as "codesMadeBy", spare_codes as "spareCodes", state,
         roll_frozen_at as "rollFrozenAt", codes_issued_at as "codesIssuedAt", definition_frozen_at as "definitionFrozenAt", definition, closed_at as "closedAt"
       from election where organisation_id = $1 and election_id = $2`,
      electionId,
    );
  }

  contests(electionId: ElectionId): Promise<readonly ContestSeen[]> {
    return this.query(
      `select contest_id as "contestId", belenios_uuid as uuid, position, title, title_cy as "titleCy",
         constituency_code as "constituencyCode", class_code as "classCode", kind, opening, paper,
         most_choices as "mostChoices", seats, count_rule as "countRule", resolution_text as "resolutionText",
         resolution_text_cy as "resolutionTextCy", resolution_rule as "resolutionRule"
       from contest where organisation_id = $1 and election_id = $2 order by position, contest_id`,
      electionId,
    );
  }

  candidates(contestId: ContestId): Promise<readonly CandidateSeen[]> {
    return this.query(
      `select position, name, detail, detail_cy as "detailCy", statement, statement_cy as "statementCy"
       from candidate where organisation_id = $1 and contest_id = $2 order by position, name`,
      contestId,
    );
  }

  rolls(contestId: ContestId): Promise<readonly RollSeen[]> {
    return this.query(
      `select election_id as "electionId", digest, electors, excluded, record_date::text as "recordDate",
         frozen_by as "frozenBy", frozen_at as "frozenAt"
       from roll where organisation_id = $1 and contest_id = $2`,
      contestId,
    );
  }

  rollEntries(contestId: ContestId): Promise<readonly RollEntrySeen[]> {
    return this.query(
      `select e.member_id as "memberId", e.member_no as "memberNo", e.included, e.reason, m.member_no as "registerNo"
       from roll_entry e left join member m on m.organisation_id = e.organisation_id and m.member_id = e.member_id
       where e.organisation_id = $1 and e.contest_id = $2 order by e.member_no collate "C"`,
      contestId,
    );
  }

  async setups(contestId: ContestId): Promise<readonly SetupSeen[]> {
    const rows = await this.query<Omit<SetupSeen, 'timestamp'> & { timestamp: string }>(
      `select timestamp_seconds as timestamp, election_object as election, trustees_object as trustees,
         credentials_object as credentials, fingerprint
       from contest_setup where organisation_id = $1 and contest_id = $2`,
      contestId,
    );
    return rows.map((row) => ({ ...row, timestamp: Number(row.timestamp) }));
  }

  credentialLists(contestId: ContestId): Promise<readonly { credentials: Uint8Array; tokenDigest: string }[]> {
    return this.query(
      `select credentials_object as credentials, token_digest as "tokenDigest"
       from credential_list where organisation_id = $1 and contest_id = $2`,
      contestId,
    );
  }

  rights(contestId: ContestId): Promise<readonly RightSeen[]> {
    return this.query(
      `select member_id as "memberId", encode(credential_hash, 'hex') as "credentialHash",
         ballots_cast as "ballotsCast", last_revision as "lastRevision"
       from voting_right where organisation_id = $1 and contest_id = $2`,
      contestId,
    );
  }

  /** The credential is cut out of the bytes, so that no ballot, whatever is in it, can make the query fail. */
  ballots(contestId: ContestId): Promise<readonly BallotSeen[]> {
    return this.query(
      `select encode(receipt, 'hex') as receipt, encode(sha256(ballot), 'hex') as digest, revision, checked, batch, leaf,
         case when position('"credential":"'::bytea in ballot) > 0
           then encode(substring(ballot from position('"credential":"'::bytea in ballot) + 14 for 64), 'escape')
           else '' end as credential
       from sealed_ballot where organisation_id = $1 and contest_id = $2 order by batch nulls last, leaf, receipt`,
      contestId,
    );
  }

  seals(contestId: ContestId): Promise<readonly SealSeen[]> {
    return this.query(
      `select ballots, batches, encode(chained_root, 'hex') as "chainedRoot", seal_number as "sealNumber"
       from ballot_box_seal where organisation_id = $1 and contest_id = $2`,
      contestId,
    );
  }

  events(contestId: ContestId): Promise<readonly EventSeen[]> {
    return this.query(
      `select step, event_type as type, owner, payload from record_event
       where organisation_id = $1 and contest_id = $2 order by step collate "C"`,
      contestId,
    );
  }

  countRuns(contestId: ContestId): Promise<readonly CountRunSeen[]> {
    return this.query(
      `select input_digest as "inputDigest", outcome, record, record_digest as "recordDigest"
       from count_run where organisation_id = $1 and contest_id = $2 order by outcome desc, input_digest`,
      contestId,
    );
  }

  lots(contestId: ContestId): Promise<readonly LotSeen[]> {
    return this.query(
      `select draw, recorded_by as "recordedBy" from lot_draw
       where organisation_id = $1 and contest_id = $2 order by recorded_at, lot_id`,
      contestId,
    );
  }

  declarations(electionId: ElectionId): Promise<readonly DeclarationSeenRow[]> {
    return this.query(
      `select declaration_id as "declarationId", content, content_digest as "contentDigest", proposed_by as "proposedBy",
         proposed_at as "proposedAt"
       from declaration where organisation_id = $1 and election_id = $2 order by proposed_at, declaration_id`,
      electionId,
    );
  }

  async approvals(electionId: ElectionId): Promise<readonly ApprovalSeen[]> {
    const rows = await this.query<Omit<ApprovalSeen, 'auditSequence'> & { auditSequence: string }>(
      `select declaration_id as "declarationId", content_digest as "contentDigest", approved_by as "approvedBy",
         approved_at as "approvedAt", audit_sequence as "auditSequence", audit_hash as "auditHash"
       from declaration_approval where organisation_id = $1 and election_id = $2`,
      electionId,
    );
    return rows.map((row) => ({ ...row, auditSequence: Number(row.auditSequence) }));
  }

  async bundles(electionId: ElectionId): Promise<readonly BundleSeen[]> {
    const rows = await this.query<Omit<BundleSeen, 'bytes'> & { bytes: string }>(
      `select digest, bytes, parts from evidence_bundle where organisation_id = $1 and election_id = $2`,
      electionId,
    );
    return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
  }

  async bundleParts(electionId: ElectionId): Promise<readonly number[]> {
    const rows = await this.query<{ part: number }>(
      'select part from evidence_bundle_part where organisation_id = $1 and election_id = $2 order by part',
      electionId,
    );
    return rows.map((row) => row.part);
  }

  async bundlePart(electionId: ElectionId, part: number): Promise<Uint8Array | undefined> {
    const rows = await this.query<{ content: Buffer }>(
      `select content from evidence_bundle_part where organisation_id = $1 and election_id = $2 and part = $3`,
      electionId,
      part,
    );
    return rows[0]?.content;
  }

  private query<Row>(sql: string, id: ContestId | ElectionId, ...more: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, id, ...more]);
  }
}

import type { CodesSeen, CodeStore } from '#libs/application';
import type { CodeMakerOutside, ElectionId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

interface StatementRow {
  readonly statement: string;
  readonly publicKey: string;
  readonly signature: string;
}

/** Spare codes lie sealed with the keyring, under the election and their number. */
export class PgCodeStore implements CodeStore {
  constructor(private readonly context: StoreContext) {}

  async maker(electionId: ElectionId): Promise<CodeMakerOutside | undefined> {
    const [row] = await this.query<CodeMakerOutside>(
      'select name, public_key as key from code_maker where organisation_id = $1 and election_id = $2',
      electionId,
    );
    return row;
  }

  async setMaker(electionId: ElectionId, maker: CodeMakerOutside | undefined): Promise<void> {
    await this.query('delete from code_maker where organisation_id = $1 and election_id = $2', electionId);
    if (maker)
      await this.query(
        'insert into code_maker (organisation_id, election_id, name, public_key) values ($1, $2, $3, $4)',
        electionId,
        maker.name,
        maker.key,
      );
  }

  async statement(electionId: ElectionId): Promise<StatementRow | undefined> {
    const [row] = await this.query<StatementRow>(
      `select statement, public_key as "publicKey", signature from code_statement
       where organisation_id = $1 and election_id = $2`,
      electionId,
    );
    return row;
  }

  async addStatement(electionId: ElectionId, { statement, publicKey, signature }: StatementRow): Promise<void> {
    await this.query(
      `insert into code_statement (organisation_id, election_id, statement, public_key, signature)
       values ($1, $2, $3, $4, $5)`,
      electionId,
      statement,
      publicKey,
      signature,
    );
  }

  async addSpares(electionId: ElectionId, codes: readonly string[]): Promise<void> {
    const { keyring } = this.context;
    await this.query(
      `insert into spare_code (organisation_id, election_id, spare, sealed_code)
       select $1, $2, s.spare, s.sealed from unnest($3::bytea[]) with ordinality s (sealed, spare)`,
      electionId,
      codes.map((code, i) => keyring.sealText(code, labelOf(electionId, i + 1))),
    );
  }

  /** The election is held, so that two officers at once get two different codes. */
  async takeSpare(electionId: ElectionId): Promise<string | undefined> {
    const [rows] = await this.context.manager.query<[{ spare: number; sealed: Buffer }[], number]>(
      `delete from spare_code where (organisation_id, election_id, spare) in (
         select organisation_id, election_id, spare from spare_code where organisation_id = $1 and election_id = $2
         order by spare limit 1)
       returning spare, sealed_code as sealed`,
      [this.context.organisationId, electionId],
    );
    const [row] = rows;
    return row && this.context.keyring.openText(row.sealed, labelOf(electionId, row.spare));
  }

  async sparesLeft(electionId: ElectionId): Promise<number> {
    const [row] = await this.query<{ left: number }>(
      'select count(*)::int as left from spare_code where organisation_id = $1 and election_id = $2',
      electionId,
    );
    return row?.left ?? 0;
  }

  async seen(electionId: ElectionId): Promise<CodesSeen> {
    return {
      makers: await this.query(
        'select name, public_key as key from code_maker where organisation_id = $1 and election_id = $2',
        electionId,
      ),
      statements: await this.query(
        `select statement, public_key as "publicKey", signature from code_statement
         where organisation_id = $1 and election_id = $2`,
        electionId,
      ),
      spares: await this.sparesLeft(electionId),
    };
  }

  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
  }
}

const labelOf = (electionId: ElectionId, spare: number): string => `spare-code:${electionId}:${spare}`;

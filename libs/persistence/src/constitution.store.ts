import type { ConstitutionStore, ConstitutionVersion, ConstitutionVersionHead } from '#libs/application';
import type { SecondCheck } from '#libs/domain';
import { ConstitutionVersionEntity } from './constitution-version.entity.js';
import type { StoreContext } from './store-context.js';

type HeadRow = Omit<ConstitutionVersionEntity, 'document'>;

const toHead = ({ version, digest, adoptedBy, adoptedAt }: HeadRow): ConstitutionVersionHead => ({
  version,
  digest,
  adoptedAt,
  ...(adoptedBy === null ? {} : { adoptedBy }),
});

export class PgConstitutionStore implements ConstitutionStore {
  constructor(private readonly context: StoreContext) {}

  async lock(): Promise<void> {
    await this.context.manager.query(`select pg_advisory_xact_lock(hashtextextended('constitution:' || $1::text, 0))`, [
      this.context.organisationId,
    ]);
  }

  async read(version?: number): Promise<ConstitutionVersion | undefined> {
    const { organisationId } = this.context;
    const row = await this.versions.findOne({
      where: { organisationId, ...(version === undefined ? {} : { version }) },
      order: { version: 'DESC' },
    });
    return row ? { ...toHead(row), text: row.document } : undefined;
  }

  async secondCheck(version: number): Promise<SecondCheck | undefined> {
    const [row] = await this.context.manager.query<{ ask: SecondCheck | null }[]>(
      `select document::json #>> '{voting,secondCheck,ask}' as ask from constitution_version
       where organisation_id = $1 and version = $2`,
      [this.context.organisationId, version],
    );
    return row?.ask ?? undefined;
  }

  async list(): Promise<readonly ConstitutionVersionHead[]> {
    const { organisationId } = this.context;
    const rows = await this.versions.find({
      select: { organisationId: true, version: true, digest: true, adoptedBy: true, adoptedAt: true },
      where: { organisationId },
      order: { version: 'DESC' },
    });
    return rows.map(toHead);
  }

  async add({
    version,
    text,
    digest,
    adoptedBy,
  }: Omit<ConstitutionVersion, 'adoptedAt'>): Promise<ConstitutionVersion> {
    await this.context.manager.query(
      `insert into constitution_version (organisation_id, version, document, digest, adopted_by, adopted_at)
       values ($1, $2, $3, $4, $5, clock_timestamp())`,
      [this.context.organisationId, version, text, digest, adoptedBy ?? null],
    );
    const added = await this.read(version);
    if (!added) throw new Error(`constitution version ${version} is not there after it was added`);
    return added;
  }

  private get versions() {
    return this.context.manager.getRepository(ConstitutionVersionEntity);
  }
}

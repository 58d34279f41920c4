import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok, toHex } from '#libs/basics';
import type { ContestCount } from '#libs/counting';
import type { ContestId, ElectionId, JobActor, OrganisationId } from '#libs/domain';
import type { ContestEvidence, DeclarationContent, EvidenceContent } from '#libs/evidence';
import { buildBundle, digestHex, trustStatementFile } from '#libs/evidence';
import { CHALLENGED_AT_ONCE } from '../challenge/read-challenged.js';
import { Keyring } from '../keyring.js';
import type { Stores } from '../ports/stores.js';
import { PublicAddress } from '../ports/public-address.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { trustFacts } from '../trust/trust-facts.js';
import { readDefinition } from './definition.js';
import { PublicRecord } from './public-record.js';

/** Builds the evidence bundle of a declared election and keeps it. A second run finds the first. */
@Injectable()
export class BuildEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly publicRecord: PublicRecord,
    private readonly keyring: Keyring,
    private readonly address: PublicAddress,
  ) {}

  async execute(job: {
    readonly organisationId: OrganisationId;
    readonly electionId: ElectionId;
  }): Promise<Result<true, { readonly code: 'NOT_DECLARED' }>> {
    const { organisationId, electionId } = job;
    const facts = await this.work.run(organisationId, (stores) => factsOf(stores, electionId, this.address));
    if (!facts.ok) return facts;
    const contests: ContestEvidence[] = [];
    for (const { contestId, ...evidence } of facts.value.contests) {
      const record = await this.publicRecord.whole(organisationId, contestId);
      if (!record) return err({ code: 'NOT_DECLARED' });
      contests.push({ ...evidence, record });
    }
    const bundle = buildBundle({ ...facts.value.content, contests }, this.keyring);
    const digest = digestHex(bundle);
    return this.work.run(organisationId, async ({ elections, declarations, audit }) => {
      await elections.lock(electionId);
      if (await declarations.bundle(electionId)) return ok(true);
      await declarations.saveBundle(electionId, bundle, digest);
      const by: JobActor = { kind: 'job', organisationId, job: 'build-bundle' };
      await audit.append({ type: 'EvidencePublished', by, details: { electionId, digest, bytes: bundle.length } });
      return ok(true);
    });
  }
}

interface Facts {
  readonly content: Omit<EvidenceContent, 'contests'>;
  readonly contests: readonly (Omit<ContestEvidence, 'record'> & { readonly contestId: ContestId })[];
}

async function factsOf(
  stores: Stores,
  electionId: ElectionId,
  address: PublicAddress,
): Promise<Result<Facts, { readonly code: 'NOT_DECLARED' }>> {
  const { elections, declarations, constitutions } = stores;
  const definition = await readDefinition(stores, electionId);
  const approval = await declarations.approval(electionId);
  const declared = approval && (await declarations.proposed(electionId, approval.contentDigest));
  const constitution = definition && (await constitutions.read(definition.constitution.version));
  const codes = await stores.codes.statement(electionId);
  if (!definition || !declared || !constitution || !codes) return err({ code: 'NOT_DECLARED' });
  const contests = [];
  for (const { id, uuid } of await elections.contestsOf(electionId)) {
    const run = await stores.counts.finished(id);
    const seal = await stores.record.seal(id);
    if (!run || !seal) return err({ code: 'NOT_DECLARED' });
    const batches = (await stores.record.batches(id)).map(({ batch, ballots, root, chainedRoot }) => ({
      batch,
      ballots,
      root: toHex(root),
      chainedRoot: toHex(chainedRoot),
    }));
    contests.push({
      contestId: id,
      uuid,
      batches,
      sealNumber: seal.sealNumber,
      rollLog: await stores.rollLog.lines(id),
      challenged: await challengedIn(stores, id),
      commitments: [...(await stores.decryptions.commitments(id))].sort((a, b) => a.trustee - b.trustee),
      count: JSON.parse(run.record) as ContestCount,
    });
  }
  return ok({
    content: {
      definition,
      constitution: constitution.text,
      codes,
      trustStatement: trustStatementFile(definition, await trustFacts(stores, address, definition)),
      declaration: JSON.parse(declared.content) as DeclarationContent, // our own canonical text
      approval: {
        contentDigest: approval.contentDigest,
        proposedBy: declared.proposedBy,
        approvedBy: approval.approvedBy,
        approvedAt: approval.approvedAt.toISOString(),
      },
      audit: approval.audit,
    },
    contests,
  });
}

async function challengedIn({ challenges }: Stores, contestId: ContestId): Promise<readonly string[]> {
  const trackers: string[] = [];
  for (;;) {
    const page = await challenges.trackers(contestId, trackers.at(-1) ?? '', CHALLENGED_AT_ONCE);
    if (page.length === 0) return trackers;
    trackers.push(...page);
  }
}

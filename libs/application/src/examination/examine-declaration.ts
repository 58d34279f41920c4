import { createHash } from 'node:crypto';
import type { ElectionDefinition, ElectionId } from '#libs/domain';
import type { ContestOutcome, DeclarationContent, VerifierDigests } from '#libs/evidence';
import { declareElection, digestHex, plainText } from '#libs/evidence';
import type { ApprovalSeen, DeclarationSeenRow, ExaminationStore } from '../ports/examination-store.js';
import { differs, only } from './findings.js';
import type { Faults } from './findings.js';

/** Every proposal must be what follows from definition, records and counts; the approval must be of one of them. */
export function declarationFaults(input: {
  readonly definition: ElectionDefinition;
  readonly outcomes: ReadonlyMap<string, ContestOutcome>;
  readonly proposals: readonly DeclarationSeenRow[];
  readonly approvals: readonly ApprovalSeen[];
}): Faults {
  const { definition, outcomes, proposals, approvals } = input;
  const content = plainText(declareElection(definition, outcomes, verifierIn(proposals)));
  const contentDigest = digestHex(content);
  return [
    ...differs('the number of proposals', 1, proposals.length),
    ...proposals.flatMap((row) => [
      ...differs('the proposed content', content, row.content),
      ...differs('the digest of the proposed content', contentDigest, row.contentDigest),
    ]),
    ...differs('the number of approvals', approvals.length === 0 ? 0 : 1, approvals.length),
    ...approvals.flatMap((approval) => {
      const proposed = proposals.find(({ declarationId }) => declarationId === approval.declarationId);
      return [
        ...(proposed ? [] : ['what was approved was never proposed']),
        ...differs('the digest that was approved', contentDigest, approval.contentDigest),
        ...(proposed?.proposedBy === approval.approvedBy ? ['one person proposed and approved'] : []),
      ];
    }),
  ];
}

/** Which verifier was handed out then is stated, and follows from nothing; the digest of the whole holds it. */
function verifierIn([row]: readonly DeclarationSeenRow[]): VerifierDigests {
  try {
    const { verifier } = JSON.parse(row?.content ?? '') as DeclarationContent; // compared as text afterwards
    return { command: String(verifier.command), page: String(verifier.page) };
  } catch {
    return { command: '', page: '' };
  }
}

/** The stored pieces of the bundle, put together, are what its digest says. */
export async function bundleFaults(store: ExaminationStore, electionId: ElectionId): Promise<Faults> {
  const head = only('evidence bundle', await store.bundles(electionId));
  const hash = createHash('sha256');
  let bytes = 0;
  for (let part = 0; part < head.parts; part++) {
    const content = await store.bundlePart(electionId, part);
    if (!content) return [`part ${part} is missing`];
    hash.update(content);
    bytes += content.length;
  }
  const numbers = Array.from({ length: head.parts }, (_, i) => i).join();
  return [
    ...differs('the digest', hash.digest('hex'), head.digest),
    ...differs('the length', bytes, head.bytes),
    ...differs('the list of parts', numbers, (await store.bundleParts(electionId)).join()),
  ];
}

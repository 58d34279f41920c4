import type { ArchiveEntry } from '../chain-reader.js';
import { checkTrustees } from '../check-trustees.js';
import { electionContext } from '../election-context.js';
import type { ElectionContext } from '../election-context.js';
import { readElection } from '../election.js';
import type { FrozenElection } from '../election.js';
import type { Element, Group } from '../group.js';
import { electionKey, trusteesShape } from '../trustees.js';
import type { Trustees } from '../trustees.js';
import { checkCredentials } from './credentials.js';
import type { CredentialList } from './credentials.js';
import type { Inspection } from './inspection.js';

/** What Setup fixes; a part is absent where it could not be used. */
export interface SetupFacts {
  readonly frozen?: FrozenElection;
  readonly context?: ElectionContext;
  readonly trustees?: Trustees;
  readonly credentials?: CredentialList;
}

/** Election, trustees and credentials: rules S12, S13, S16, S17 and the key of the election. */
export async function checkSetup(inspection: Inspection, setup: ArchiveEntry): Promise<SetupFacts> {
  const frozen = await checkElection(inspection, setup);
  const trustees = await inspection.read('trustees', trusteesShape, setup.data.trustees);
  if (trustees) checkKeys(inspection, trustees, frozen);
  else inspection.skip(['S13', 'TRUSTEES'], 'the trustees cannot be read');
  const credentials = await checkCredentials(inspection, setup, frozen);
  if (!frozen) return { trustees, credentials };
  const context = electionContext(inspection.group, frozen.election, frozen.fingerprint);
  if (context.ok) return { frozen, trustees, credentials, context: context.value };
  inspection.findings.fault('election', context.error, 'TRUSTEES');
  return { frozen, trustees, credentials };
}

async function checkElection(inspection: Inspection, { data }: ArchiveEntry): Promise<FrozenElection | undefined> {
  const { findings, level } = inspection;
  const read = data.election && readElection(await inspection.body(data.election));
  if (!read?.ok) {
    if (read) findings.fault('election', read.error, 'S4');
    inspection.skip(['S17'], 'the election cannot be read');
    return undefined;
  }
  if (level === 'platform' && !read.value.election.x_record) {
    findings.fail('S17', 'election: x_record is missing, which our own elections must have');
  }
  findings.pass('S17');
  return read.value;
}

/** Trustees' keys, and that the election key is made of them. */
function checkKeys(inspection: Inspection, trustees: Trustees, frozen: FrozenElection | undefined): void {
  const { findings, group } = inspection;
  const faults = checkTrustees(group, trustees);
  for (const fault of faults) findings.fault('trustees', fault, 'TRUSTEES');
  if (trustees.some(([kind]) => kind === 'Pedersen')) findings.pass('S13');
  else findings.notApplicable('S13', 'there is no threshold group among the trustees');
  if (!frozen) return inspection.skip(['TRUSTEES'], 'the election cannot be read');
  const key = recomputedKey(group, trustees);
  if (!key) return inspection.skip(['TRUSTEES'], 'the keys of the trustees cannot be added up');
  if (key.hex !== frozen.election.public_key) {
    findings.fail('TRUSTEES', 'election, public_key: is not the sum of the keys of the trustees');
  }
  findings.pass('TRUSTEES');
}

function recomputedKey(group: Group, trustees: Trustees): Element | undefined {
  try {
    return electionKey(group, trustees);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

import type { ArchiveEntry } from '../chain-reader.js';
import { checkTrustees } from '../check-trustees.js';
import { electionContext } from '../election-context.js';
import type { ElectionContext } from '../election-context.js';
import { readElection } from '../election.js';
import type { FrozenElection } from '../election.js';
import { compareWireHex, NEUTRAL_HEX } from '../element-hex.js';
import type { Element, Group } from '../group.js';
import { credentialsShape } from '../shapes.js';
import { electionKey, trusteesShape } from '../trustees.js';
import type { Trustees } from '../trustees.js';
import type { Inspection } from './inspection.js';

/** What Setup fixes; a part is absent where it could not be used. */
export interface SetupFacts {
  readonly frozen?: FrozenElection;
  readonly context?: ElectionContext;
  readonly trustees?: Trustees;
  /** Weight of each public credential, in the order of the list; 1 without weights. */
  readonly weights?: ReadonlyMap<string, bigint>;
}

/** Election, trustees and credentials: rules S12, S13, S16, S17 and the key of the election. */
export async function checkSetup(inspection: Inspection, setup: ArchiveEntry): Promise<SetupFacts> {
  const frozen = await checkElection(inspection, setup);
  const trustees = await inspection.read('trustees', trusteesShape, setup.data.trustees);
  if (trustees) checkKeys(inspection, trustees, frozen);
  else inspection.skip(['S13', 'TRUSTEES'], 'the trustees cannot be read');
  const weights = await checkCredentials(inspection, setup, frozen);
  if (!frozen) return { trustees, weights };
  const context = electionContext(inspection.group, frozen.election, frozen.fingerprint);
  if (context.ok) return { frozen, trustees, weights, context: context.value };
  inspection.findings.fault('election', context.error, 'TRUSTEES');
  return { frozen, trustees, weights };
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

/** Rules S5, S12 and S16 for the public credentials. */
async function checkCredentials(
  inspection: Inspection,
  { data }: ArchiveEntry,
  frozen: FrozenElection | undefined,
): Promise<ReadonlyMap<string, bigint> | undefined> {
  const { findings } = inspection;
  const list = await inspection.read('credentials', credentialsShape, data.credentials);
  if (!list) {
    inspection.skip(['S12'], 'the list of credentials cannot be read');
    return undefined;
  }
  const entries = list.map((entry): [string, bigint] => [entry.slice(0, 64), BigInt(entry.slice(65) || 1)]);
  const announced = frozen?.election.x_record?.credentials;
  if (announced !== undefined && announced !== entries.length) {
    findings.fail('S12', `the list has ${entries.length} credentials, announced were ${announced}`);
  }
  const seen = new Set<string>();
  entries.forEach(([credential], i) => {
    const before = entries[i - 1]?.[0];
    if (seen.has(credential)) findings.fail('S12', `credential ${i + 1} is in the list twice`);
    else if (before !== undefined && compareWireHex(before, credential) > 0) {
      findings.fail('S12', `credential ${i + 1} is out of order`);
    }
    seen.add(credential);
    if (credential === NEUTRAL_HEX)
      findings.fail('S16', `credential ${i + 1} is the neutral element: anybody can sign for it`);
  });
  findings.pass('S12');
  checkMembership(
    inspection,
    entries.map(([credential]) => credential),
    (i) => `credential ${i + 1}`,
  );
  return new Map(entries);
}

/** Rule S5: reports each that is not a member, by the name `where` gives it. Returns the elements if all are. */
export function checkMembership(
  { findings, group }: Inspection,
  list: readonly string[],
  where: (i: number) => string,
): readonly Element[] | undefined {
  const elements = list.map((hex) => parsed(group, hex));
  const points = elements.filter((element) => element !== undefined);
  if (points.length === elements.length && group.areMembers(points)) return points;
  elements.forEach((element, i) => {
    if (!element) findings.fail('S5', `${where(i)} is not a point of the curve`);
    else if (!group.isMember(element)) findings.fail('S5', `${where(i)} is not in the group of order q`);
  });
  return undefined;
}

function parsed(group: Group, hex: string): Element | undefined {
  try {
    return group.parse(hex);
  } catch {
    return undefined;
  }
}

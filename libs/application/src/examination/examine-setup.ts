import { canonicalText, fingerprint, readElection, readTrustees } from '#libs/belenios';
import type { ContestDefinition, ElectionDefinition } from '#libs/domain';
import { digestHex, keysMisfit, recordMisfit } from '#libs/evidence';
import type { ElectionSeen, SetupSeen } from '../ports/examination-store.js';
import type { TrusteeKeyRow } from '../ports/trustee-key-store.js';
import { differs } from './findings.js';
import type { Faults } from './findings.js';

/** The frozen beginning of a contest's record against the definition, the keys and the credentials it was made from. */
export function setupFaults(input: {
  readonly election: ElectionSeen;
  readonly definition: ElectionDefinition | undefined;
  readonly uuid: string;
  readonly setup: SetupSeen;
  readonly credentials: Uint8Array;
  readonly keys: readonly TrusteeKeyRow[];
}): Faults {
  const { election, definition, uuid, setup, credentials, keys } = input;
  const contest = definition?.contests.find((each) => each.uuid === uuid);
  const read = readElection(new Uint8Array(setup.election));
  if (!definition || !contest) return ['the definition does not know this contest'];
  if (!read.ok) return [`the election object cannot be read: ${read.error.reason}`];
  const misfit = recordMisfit(definition, contest, read.value.election);
  const frozenAt = election.definitionFrozenAt?.getTime() ?? 0;
  return [
    ...(misfit === undefined ? [] : [misfit]),
    ...differs('the fingerprint', fingerprint(new Uint8Array(setup.election)), setup.fingerprint),
    ...differs('the time of the record', Math.floor(frozenAt / 1000), setup.timestamp),
    ...differs('the list of credentials, by its digest,', digestHex(credentials), digestHex(setup.credentials)),
    ...trusteeFaults(setup.trustees, keys, { definition, contest }),
  ];
}

/** Trustee number 1 is the platform; then the key-holders in the order of their numbers. */
function trusteeFaults(
  bytes: Uint8Array,
  keys: readonly TrusteeKeyRow[],
  { definition, contest }: { readonly definition: ElectionDefinition; readonly contest: ContestDefinition },
): Faults {
  const trustees = readTrustees(new Uint8Array(bytes));
  if (!trustees.ok) return [`the trustees cannot be read: ${trustees.error.reason}`];
  const holders = trustees.value
    .slice(1)
    .flatMap(([kind, value]) => (kind === 'Single' ? [value] : value.verification_keys));
  const misfit = keysMisfit(definition, contest, trustees.value);
  return [
    ...(misfit === undefined ? [] : [misfit]),
    ...differs('the number of keys of key-holders', holders.length, keys.length),
    ...keys.flatMap(({ trustee, publicKey }, i) => [
      ...differs(`the number of key ${i + 1}`, i + 2, trustee),
      ...differs(`the key of trustee ${i + 2}`, canonicalText(holders[i] ?? null), publicKey),
    ]),
  ];
}

/** Public credentials of a list, without their weights; none if it cannot be read. */
export function credentialsIn(bytes: Uint8Array): readonly string[] {
  try {
    const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(list) ? list.map((entry) => String(entry).slice(0, 64)) : [];
  } catch {
    return [];
  }
}

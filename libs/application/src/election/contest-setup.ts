import {
  canonicalText,
  electionKey,
  faultText,
  freezeElection,
  modOrder,
  readTrustees,
  trusteeKey,
} from '#libs/belenios';
import type { Group, PlatformFacts, ThresholdTrustees, TrusteeKey } from '#libs/belenios';
import { toHex, utf8 } from '#libs/basics';
import type { RandomBytes } from '#libs/basics';
import type { Contest, ContestDefinition, ElectionDefinition } from '#libs/domain';
import { boundRules, questionOf } from '#libs/evidence';
import type { ContestSetup } from '../ports/record-store.js';
import type { TrusteeKeyRow } from '../ports/trustee-key-store.js';

/** Name and version of our set of platform facts (`x_record`). */
export const RECORD_PROFILE = 'quorate/1';

export const PLATFORM_TRUSTEE_NAME = 'Quorate';

export interface SetupToFreeze {
  readonly contest: Contest;
  readonly definition: ElectionDefinition;
  /** Hex digest of the definition's text. */
  readonly definitionDigest: string;
  /** The platform's own key first, as owner number 1; then the key-holders' in the order of their numbers. */
  readonly trustees: Uint8Array;
  /** The public credentials object, exact bytes. */
  readonly credentials: Uint8Array;
  readonly now: Date;
}

/**
 * The trustees object: the platform is single; the key-holders are so too and must all take part in the opening, or are
 * the group that they made together.
 */
export function trusteesObject(
  platform: TrusteeKey,
  keys: readonly TrusteeKeyRow[],
  group: ThresholdTrustees | undefined,
): Uint8Array {
  const single = (key: string): string => `["Single",${key}]`;
  const holders = group ? [`["Pedersen",${canonicalText(group)}]`] : keys.map(({ publicKey }) => single(publicKey));
  return utf8(`[${[single(canonicalText(platform)), ...holders].join(',')}]`);
}

/** The platform's key of a contest, from its 48 bytes. */
export const platformKey = (group: Group, seed: Uint8Array, random: RandomBytes): TrusteeKey =>
  trusteeKey(group, modOrder(BigInt(`0x${toHex(seed)}`)), random);

/**
 * Freezes the beginning of a contest's public record as bytes: its one question with the answers in ballot order. Papers
 * of choices that are mixed travel as ranked ones: a voter's marks are preferences 1.
 *
 * @throws Error if the verifier would refuse it: everything that goes in was checked before
 */
export function freezeContestSetup(group: Group, facts: SetupToFreeze): ContestSetup {
  const { contest, definition, trustees: trusteesBytes, credentials, now } = facts;
  const trustees = readTrustees(trusteesBytes);
  if (!trustees.ok) throw new Error(`trustees of ${contest.uuid}: ${faultText(trustees.error)}`);
  const publicKey = electionKey(group, trustees.value);
  if (group.isNeutral(publicKey)) throw new Error(`the keys of ${contest.uuid} cancel out`);
  const frozen = freezeElection({
    uuid: contest.uuid,
    name: `${definition.title}: ${contest.title}`,
    description: description(definition),
    publicKey: publicKey.hex,
    questions: [questionOf(contestDefinition(definition, contest))],
    administrator: definition.organisation.name,
    credentialAuthority: definition.codes.name,
    facts: platformFacts(facts),
  });
  if (!frozen.ok) throw new Error(`election object of ${contest.uuid}: ${faultText(frozen.error)}`);
  return {
    uuid: contest.uuid,
    timestamp: Math.floor(now.getTime() / 1000),
    election: frozen.value.bytes,
    trustees: trusteesBytes,
    credentials,
    fingerprint: frozen.value.fingerprint,
  };
}

const description = ({ organisation, opensAt, closesAt }: ElectionDefinition): string =>
  `${organisation.name}. Voting from ${opensAt} to ${closesAt}.`;

function platformFacts({ contest, definition, definitionDigest }: SetupToFreeze): PlatformFacts {
  const own = contestDefinition(definition, contest);
  const rules = boundRules(own);
  if (!rules) throw new Error(`the rules of ${contest.uuid} are not known`);
  const sisters = definition.contests.map(({ uuid }) => uuid).filter((uuid) => uuid !== contest.uuid);
  return {
    profile: RECORD_PROFILE,
    group: 'Ed25519',
    rules_digest: rules.digest,
    rules_version: rules.version,
    register_digest: own.roll.digest,
    credentials: own.roll.electors + definition.codes.spares,
    mixers: own.mixers,
    notice_digest: definitionDigest,
    ...(sisters.length > 0 ? { sister_uuids: sisters } : {}),
  };
}

function contestDefinition({ contests }: ElectionDefinition, { uuid }: Contest): ContestDefinition {
  const own = contests.find((each) => each.uuid === uuid);
  if (!own) throw new Error(`the definition does not know ${uuid}`);
  return own;
}

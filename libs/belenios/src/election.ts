import type { Result } from '#libs/basics';
import { ok, utf8 } from '#libs/basics';
import { elementShape } from './atoms.js';
import { MAX_RANKED_CANDIDATES } from './element-hex.js';
import type { ElementHex } from './group.js';
import {
  anything,
  array,
  canonicalText,
  integer,
  literal,
  misread,
  object,
  optional,
  readCanonical,
  readValue,
  string,
  tuple,
} from './json.js';
import type { ReadFault, Shape } from './json.js';
import { fingerprint } from './transcript.js';
import type { Election, HomomorphicQuestion, Question, RankedQuestion } from './wire.js';

/** The alphabet of election uuids and credentials: no 0, O, I, l (spec.md 4). */
export const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const uuidShape = string(/^[1-9A-HJ-NP-Za-km-z]{14,}$/, 'at least 14 characters of the Base58 alphabet');
const digestShape = string(/^[0-9a-f]{64}$/, 'a SHA-256 digest in lower-case hexadecimal');

/**
 * Facts of the platform that the fingerprint φ binds, the last member of the election object (spec.md 4). Tools that
 * do not know it ignore it. Digests are hex SHA-256.
 */
export interface PlatformFacts {
  /** Name and version of this set of facts. */
  readonly profile: string;
  /** Must be the group of the election (rule S17). */
  readonly group?: 'Ed25519';
  /** Count rules, and the version of them, by which the result is counted. */
  readonly rules_digest?: string;
  readonly rules_version?: string;
  /** The frozen electoral roll. */
  readonly register_digest: string;
  /** Number of public credentials (rule S12). */
  readonly credentials: number;
  /** Numbers of the trustees who must each mix once (rules S7, S8). */
  readonly mixers: readonly number[];
  /** The notice of election. */
  readonly notice_digest?: string;
  /** Other records of the same ballot paper. */
  readonly sister_uuids?: readonly string[];
}

const platformFactsShape: Shape<PlatformFacts> = object({
  profile: string(),
  group: optional(literal('Ed25519', 'S17')),
  rules_digest: optional(digestShape),
  rules_version: optional(string()),
  register_digest: digestShape,
  credentials: integer(),
  mixers: array(integer({ min: 1 })),
  notice_digest: optional(digestShape),
  sister_uuids: optional(array(uuidShape)),
});

const rankedShape: Shape<RankedQuestion> = object({
  type: literal('NonHomomorphic'),
  value: object({ answers: array(string(), { min: 1 }), question: string() }),
  extra: optional(anything),
});

const homomorphicShape: Shape<HomomorphicQuestion> = object({
  answers: array(string(), { min: 1 }),
  blank: optional(literal(true)),
  min: integer(),
  max: integer(),
  question: string(),
});

/** Refuses kinds of question that this verifier cannot check, by name (rule S17). */
const questionShape: Shape<Question> = {
  read(value) {
    if (typeof value !== 'object' || value === null || !('type' in value)) {
      const question = homomorphicShape.read(value);
      const { min, max, answers } = question;
      return min <= max && max <= answers.length
        ? question
        : misread('S4', 'min, max and the number of answers do not fit together');
    }
    if (value.type === 'Lists') misread('S17', 'is a "Lists" question; such questions are not known to this verifier');
    if (value.type !== 'NonHomomorphic') misread('S17', 'is of a kind that is not known to this verifier');
    const question = rankedShape.read(value);
    const candidates = question.value.answers.length;
    if (candidates > MAX_RANKED_CANDIDATES) {
      misread('S17', `has ${candidates} candidates; a ranked question can have at most ${MAX_RANKED_CANDIDATES}`);
    }
    return question;
  },
};

const languageShape: Shape<NonNullable<Election['language']>> = {
  read(value) {
    const pair =
      Array.isArray(value) && value.length === 2 && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(String(value[0]));
    if (!pair || (value[1] !== 'ltr' && value[1] !== 'rtl'))
      misread('S17', 'must be a language tag and "ltr" or "rtl"');
    return tuple(string(), string()).read(value) as readonly [string, 'ltr' | 'rtl']; // checked one line above
  },
};

/** An election object whose platform facts were read too. */
export type ReadElection = Election & { readonly x_record?: PlatformFacts };

export const electionShape: Shape<ReadElection> = object({
  version: literal(1),
  description: string(),
  name: string(),
  group: literal('Ed25519', 'S17'),
  public_key: elementShape,
  questions: array(questionShape, { min: 1 }),
  uuid: uuidShape,
  administrator: optional(string()),
  credential_authority: optional(string()),
  language: optional(languageShape),
  x_record: optional(platformFactsShape),
});

/** An election with the fingerprint of its exact bytes: φ enters every proof, so no byte of it may ever change. */
export interface FrozenElection {
  readonly election: ReadElection;
  readonly bytes: Uint8Array;
  /** φ: b64 of the bytes (spec.md 4). */
  readonly fingerprint: string;
}

export function readElection(bytes: Uint8Array): Result<FrozenElection, ReadFault> {
  const read = readCanonical(electionShape, bytes);
  return read.ok ? ok({ election: read.value, bytes, fingerprint: fingerprint(bytes) }) : read;
}

/** What an election is made from; `publicKey` is the sum of all trustees' keys. */
export interface ElectionDraft {
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  readonly publicKey: ElementHex;
  readonly questions: readonly Question[];
  readonly administrator?: string;
  readonly credentialAuthority?: string;
  readonly language?: readonly [string, 'ltr' | 'rtl'];
  readonly facts?: PlatformFacts;
}

/** Freezes an election as bytes, members in the order of spec.md 4, or refuses one that the verifier would refuse. */
export function freezeElection(draft: ElectionDraft): Result<FrozenElection, ReadFault> {
  const { publicKey, credentialAuthority, facts, ...same } = draft;
  const members = {
    ...same,
    version: 1,
    group: 'Ed25519',
    public_key: publicKey,
    credential_authority: credentialAuthority,
    x_record: facts,
  };
  const plain: unknown = JSON.parse(canonicalText(members)); // leaves out what is undefined
  const read = readValue(electionShape, plain);
  return read.ok ? readElection(utf8(canonicalText(read.value))) : read;
}

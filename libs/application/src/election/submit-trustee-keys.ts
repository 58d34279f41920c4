import { Injectable } from '@nestjs/common';
import { canonicalText, checkTrustees, faultText, readTrustees } from '#libs/belenios';
import type { Group, TrusteeKey } from '#libs/belenios';
import { err, ok, utf8 } from '#libs/basics';
import type { Result } from '#libs/basics';
import { keysMayBeHandedIn } from '#libs/domain';
import type { Actor, Contest, ContestId, ElectionId, OfficerId, WrongState } from '#libs/domain';
import { authorise, NotAllowed } from '../authorise.js';
import { PLATFORM_TRUSTEE } from '../opening/mix-box.js';
import type { TrusteeKeyRow } from '../ports/trustee-key-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { holdElection } from './held-election.js';
import type { ContestNotFound, ElectionNotFound } from './held-election.js';
import { RecordGroup } from './record-group.js';

/** More is not a key. */
export const LONGEST_PUBLIC_KEY = 2_000;

export interface HandedInKey {
  readonly contestId: ContestId;
  /** `{"pok":{"challenge":"…","response":"…"},"public_key":"…"}` as `quorate key make` writes it. */
  readonly publicKey: string;
}

export type SubmitTrusteeKeysRefusal =
  | ElectionNotFound
  | ContestNotFound
  | WrongState
  | { readonly code: 'NO_KEYS' }
  /** The key-holders of this election make their key together. */
  | { readonly code: 'KEYS_BY_CEREMONY' }
  | { readonly code: 'KEY_UNREADABLE'; readonly contest: string; readonly reason: string }
  | { readonly code: 'KEY_NOT_PROVED'; readonly contest: string; readonly reason: string }
  | { readonly code: 'KEY_ALREADY_HANDED_IN'; readonly contest: string }
  | { readonly code: 'KEY_ALREADY_USED' };

/** A key-holder hands in the public halves of their keys, one for each contest. */
@Injectable()
export class SubmitTrusteeKeys {
  constructor(
    private readonly work: UnitOfWork,
    private readonly record: RecordGroup,
  ) {}

  async execute(command: {
    readonly electionId: ElectionId;
    readonly keys: readonly HandedInKey[];
    readonly by: Actor;
  }): Promise<Result<readonly TrusteeKeyRow[], SubmitTrusteeKeysRefusal>> {
    const { electionId, keys, by } = command;
    const officerId = keyHolder(by);
    if (keys.length === 0) return err({ code: 'NO_KEYS' });
    return this.work.run<readonly TrusteeKeyRow[], SubmitTrusteeKeysRefusal>(
      by.organisationId,
      async ({ elections, trusteeKeys, audit }) => {
        const held = await holdElection(elections, electionId);
        if (!held.ok) return held;
        const election = keysMayBeHandedIn(held.value);
        if (!election.ok) return election;
        if (held.value.safeguards.keys.kind === 'threshold') return err({ code: 'KEYS_BY_CEREMONY' });
        const contests = await elections.contestsOf(electionId);
        const known = await trusteeKeys.ofElection(electionId);
        const rows = readKeys(this.record.group, { keys, contests, known, officerId });
        if (!rows.ok) return rows;
        const elements = rows.value.map(({ element }) => element);
        if (new Set(elements).size < elements.length || (await trusteeKeys.areInUse(elements)))
          return err({ code: 'KEY_ALREADY_USED' });

        const added = rows.value.map(({ row }) => row);
        await trusteeKeys.add(added);
        const facts = rows.value.map(({ row, element }) => ({ contestId: row.contestId, publicKey: element }));
        await audit.append({ type: 'TrusteeKeysHandedIn', by, details: { electionId, keys: facts } });
        return ok(added);
      },
    );
  }

  /** Takes one's own keys back, for instance when the secret file is lost, while it can still be made good. */
  async withdraw(command: {
    readonly electionId: ElectionId;
    readonly by: Actor;
  }): Promise<Result<{ readonly withdrawn: number }, ElectionNotFound | WrongState>> {
    const { electionId, by } = command;
    const officerId = keyHolder(by);
    return this.work.run<{ withdrawn: number }, ElectionNotFound | WrongState>(
      by.organisationId,
      async ({ elections, trusteeKeys, audit }) => {
        const held = await holdElection(elections, electionId);
        if (!held.ok) return held;
        const election = keysMayBeHandedIn(held.value);
        if (!election.ok) return election;
        const withdrawn = await trusteeKeys.remove(electionId, officerId);
        await audit.append({ type: 'TrusteeKeysWithdrawn', by, details: { electionId, keys: withdrawn } });
        return ok({ withdrawn });
      },
    );
  }
}

/** A key belongs to a person: neither a job nor the console can hold one. @throws NotAllowed */
function keyHolder(by: Actor): OfficerId {
  authorise(by, 'key-holder');
  if (by.kind !== 'officer') throw new NotAllowed(['key-holder']);
  return by.officerId;
}

interface ReadKey {
  readonly row: TrusteeKeyRow;
  readonly element: string;
}

function readKeys(
  group: Group,
  {
    keys,
    contests,
    known,
    officerId,
  }: {
    readonly keys: readonly HandedInKey[];
    readonly contests: readonly Contest[];
    readonly known: readonly TrusteeKeyRow[];
    readonly officerId: OfficerId;
  },
): Result<readonly ReadKey[], SubmitTrusteeKeysRefusal> {
  const read: ReadKey[] = [];
  for (const { contestId, publicKey } of keys) {
    const contest = contests.find(({ id }) => id === contestId);
    if (!contest) return err({ code: 'CONTEST_NOT_FOUND' });
    const others = known.filter((key) => key.contestId === contestId);
    if (others.some((key) => key.officerId === officerId) || read.some(({ row }) => row.contestId === contestId))
      return err({ code: 'KEY_ALREADY_HANDED_IN', contest: contest.title });
    const key = readKey(group, publicKey, contest.title);
    if (!key.ok) return key;
    const trustee = Math.max(PLATFORM_TRUSTEE, ...others.map((other) => other.trustee)) + 1;
    const { pok, public_key: element } = key.value;
    const text = canonicalText({ pok, public_key: element });
    read.push({ row: { contestId, trustee, officerId, publicKey: text }, element });
  }
  return ok(read);
}

/** A member of the group, not neutral, with a proof that its holder knows the secret (ed25519.md 5, rules S5, S16). */
function readKey(group: Group, text: string, contest: string): Result<TrusteeKey, SubmitTrusteeKeysRefusal> {
  if (text.length > LONGEST_PUBLIC_KEY) return err({ code: 'KEY_UNREADABLE', contest, reason: 'it is too long' });
  const read = readTrustees(utf8(`[["Single",${text.trim()}]]`));
  if (!read.ok) return err({ code: 'KEY_UNREADABLE', contest, reason: faultText(read.error) });
  const [fault] = checkTrustees(group, read.value);
  if (fault)
    return err({ code: 'KEY_NOT_PROVED', contest, reason: `${fault.path.slice('[0].'.length)} ${fault.reason}` });
  const [entry, ...more] = read.value;
  if (entry?.[0] !== 'Single' || more.length > 0)
    return err({ code: 'KEY_UNREADABLE', contest, reason: 'it is not one key' });
  return ok(entry[1]);
}

import type { Group, ThresholdTrustees } from '#libs/belenios';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { localDay, openPoll } from '#libs/domain';
import type {
  CodeMakerOutside,
  Constitution,
  Contest,
  Election,
  ElectionDefinition,
  OfficerId,
  OpenPollRefusal,
  PollingElection,
} from '#libs/domain';
import { policySet } from '../codes/set-code-policy.js';
import type { CodePolicySet } from '../codes/set-code-policy.js';
import { PLATFORM_TRUSTEE_NAME } from '../election/contest-setup.js';
import { defineContest } from '../election/define-contest.js';
import type { FrozenFacts } from '../election/define-contest.js';
import { durabilityFaults } from '../election/durability.js';
import type { ElectionNotFound } from '../election/held-election.js';
import { readRuleBook } from '../election/rule-book.js';
import { keysForOpening } from '../keys/keys-for-opening.js';
import { mixerNumbers } from '../mixers/mixer-numbers.js';
import type { MixerWithoutKey } from '../mixers/mixer-numbers.js';
import type { ConstitutionVersion } from '../ports/constitution-store.js';
import type { CredentialList } from '../ports/credential-store.js';
import type { OfficerRecord } from '../ports/officer-store.js';
import type { OrganisationRecord } from '../ports/organisation-store.js';
import type { Roll } from '../ports/roll-store.js';
import type { Stores } from '../ports/stores.js';
import type { TrusteeKeyRow } from '../ports/trustee-key-store.js';

export type PlanOpeningRefusal =
  | ElectionNotFound
  | Exclude<OpenPollRefusal, { readonly code: 'KEYS_MISSING' }>
  | { readonly code: 'KEYS_MISSING'; readonly contest: string; readonly missing: readonly string[] }
  | { readonly code: 'DATABASE_NOT_DURABLE'; readonly settings: readonly string[] }
  | { readonly code: 'CREDENTIALS_DO_NOT_MATCH'; readonly contest: string }
  | { readonly code: 'PLATFORM_KEY_NOT_ALLOWED' }
  | { readonly code: 'TOO_FEW_MIXERS'; readonly needed: number; readonly have: number }
  | { readonly code: 'MIXER_WITHOUT_KEY'; readonly name: string }
  | { readonly code: 'OPENING_DAY_DECIDES_AGES'; readonly day: string };

/** An opening as it would be at this moment. */
export interface OpeningPlan {
  readonly election: PollingElection;
  readonly set: SetBeforeOpening;
}

/**
 * Looks whether a poll can be opened, and how it would be. Puts the keys of today's key-holders in their order.
 *
 * @param group of the record
 * @param election held until the transaction ends
 */
export async function planOpening(
  stores: Stores,
  { group, election, openNow }: { readonly group: Group; readonly election: Election; readonly openNow: boolean },
): Promise<Result<OpeningPlan, PlanOpeningRefusal>> {
  const { elections, credentials, databaseSettings } = stores;
  const set = await readAll(stores, group, election);
  const { constitution } = set;
  const keyHolders = set.keyHolders.map(({ officerId }) => officerId);
  const contests = set.contests.map(({ contest, keys }) => ({ contest, keysOf: keys.map((key) => key.officerId) }));
  const needed = constitution.keyHolders.number;
  const now = await elections.now();
  const opened = openPoll(election, { contests, keyHolders, fewestKeyHolders: needed, openNow, now });
  if (!opened.ok) return err(withNames(opened.error, set.keyHolders));
  const faults = durabilityFaults(await databaseSettings.durability());
  if (faults.length > 0) return err({ code: 'DATABASE_NOT_DURABLE', settings: faults });
  const allowed = rulesAllow(constitution, {
    plannedDay: localDay(election.opensAt, set.body.timeZone),
    day: localDay(opened.value.opensAt, set.body.timeZone),
    mixers: set.contests.some(({ contest }) => contest.opening === 'mixing') ? 1 + set.outsideMixers.length : Infinity,
  });
  if (!allowed.ok) return allowed;
  for (const { mixers } of set.contests) if (!mixers.ok) return err(await withMixersName(stores, mixers.error));
  for (const { contest, roll, list } of set.contests) {
    const rights = await credentials.rightsDigest(contest.id);
    if (!list || !roll || rights.rights !== roll.electors || rights.digest !== list.tokenDigest)
      return err({ code: 'CREDENTIALS_DO_NOT_MATCH', contest: contest.title });
  }
  return ok({ election: opened.value, set });
}

async function readAll(stores: Stores, group: Group, election: Election): Promise<SetBeforeOpening> {
  const { constitutions, elections, officers, organisation, rolls, codes, credentials } = stores;
  const adopted = await constitutions.read(election.constitutionVersion);
  const body = await organisation.read();
  if (!adopted || !body) throw new Error(`election ${election.id} has no constitution or no organisation`);
  const known = await officers.list();
  const today = known.filter(({ active, roles }) => active && roles.includes('key-holder'));
  const opening = await keysForOpening(stores, { group, election, today });
  const keyHolders = opening.keyHolders.flatMap((id) => known.find(({ officerId }) => officerId === id) ?? []);
  const outsideMixers = await stores.mixers.named(election.id);
  const contests: ContestBeforeOpening[] = [];
  for (const contest of await elections.contestsOf(election.id)) {
    const keys = await opening.of(contest.id);
    const [roll, list] = [await rolls.of(contest.id), await credentials.list(contest.id)];
    const trusteeOf = (id: OfficerId): number | undefined => keys.find(({ officerId }) => officerId === id)?.trustee;
    contests.push({ contest, keys, roll, list, mixers: mixerNumbers(contest.opening, outsideMixers, trusteeOf) });
  }
  const codeMaker = await codes.maker(election.id);
  return {
    adopted,
    constitution: readRuleBook(adopted),
    body,
    keyHolders,
    keyGroup: opening.group,
    contests,
    codeMaker,
    outsideMixers,
  };
}

export interface ContestBeforeOpening {
  readonly contest: Contest;
  /** Of today's key-holders, numbered from 2 without gaps. */
  readonly keys: readonly TrusteeKeyRow[];
  readonly roll: Roll | undefined;
  readonly list: CredentialList | undefined;
  /** Numbers of the trustees who mix, in their order. */
  readonly mixers: Result<readonly number[], MixerWithoutKey>;
}

export interface SetBeforeOpening {
  readonly adopted: ConstitutionVersion;
  readonly constitution: Constitution;
  readonly body: OrganisationRecord;
  /** Whose keys open the boxes, in the order of their places if they made a key together. */
  readonly keyHolders: readonly OfficerRecord[];
  readonly keyGroup: ThresholdTrustees | undefined;
  readonly contests: readonly ContestBeforeOpening[];
  /** Key-holders who mix after the platform. */
  readonly outsideMixers: readonly OfficerId[];
  /** Who made the codes, if the platform did not. */
  readonly codeMaker: CodeMakerOutside | undefined;
}

/** What of it the definition says. */
export type SetToDefine = Pick<SetBeforeOpening, 'adopted' | 'body' | 'keyHolders' | 'contests' | 'codeMaker'>;

/** Says which mixer it is by name. */
async function withMixersName({ officers }: Stores, { code, officerId }: MixerWithoutKey): Promise<PlanOpeningRefusal> {
  return { code, name: (await officers.byId(officerId))?.name ?? officerId };
}

/** Says who is missing by name. */
function withNames(refusal: OpenPollRefusal, keyHolders: readonly OfficerRecord[]): PlanOpeningRefusal {
  if (refusal.code !== 'KEYS_MISSING') return refusal;
  const missing = keyHolders.filter(({ officerId }) => refusal.missing.includes(officerId)).map(({ name }) => name);
  return { ...refusal, missing };
}

/** What the rule-book asks that this version of ours cannot do, and what an earlier opening would change. */
function rulesAllow(
  { keyHolders, sealing, voting }: Constitution,
  { plannedDay, day, mixers }: { readonly plannedDay: string; readonly day: string; readonly mixers: number },
): Result<true, PlanOpeningRefusal> {
  if (keyHolders.platformKey === 'not-allowed') return err({ code: 'PLATFORM_KEY_NOT_ALLOWED' });
  if (sealing.minimumMixers > mixers)
    return err({ code: 'TOO_FEW_MIXERS', needed: sealing.minimumMixers, have: mixers });
  const { on, years } = voting.minimumAge;
  return on === 'opening-of-poll' && years > 0 && day !== plannedDay
    ? err({ code: 'OPENING_DAY_DECIDES_AGES', day: plannedDay })
    : ok(true);
}

const codesDefinition = ({ policy, name, key }: CodePolicySet): ElectionDefinition['codes'] => ({
  ...policy,
  name,
  key,
});

/** The definition as it is frozen, and as it is put before a second person: one function for both. */
export function defineElection(election: PollingElection, set: SetToDefine): ElectionDefinition {
  const { adopted, body } = set;
  return {
    format: 'quorate-definition/2',
    organisation: {
      id: body.organisationId,
      name: body.name,
      ...(body.nameCy === undefined ? {} : { nameCy: body.nameCy }),
    },
    electionId: election.id,
    title: election.title,
    ...(election.titleCy === undefined ? {} : { titleCy: election.titleCy }),
    constitution: { version: adopted.version, digest: adopted.digest },
    recordDate: election.recordDate,
    opensAt: election.opensAt.toISOString(),
    closesAt: election.closesAt.toISOString(),
    timeZone: body.timeZone,
    repeatBallots: election.repeatBallots,
    keys: election.safeguards.keys,
    codes: codesDefinition(policySet(election.safeguards.codes, set.codeMaker)),
    contests: set.contests.map(({ contest, keys, roll, mixers }) =>
      defineContest(contest, {
        ...frozenFacts(keys, roll, set.keyHolders),
        mixers: mixers.ok ? mixers.value : [],
      }),
    ),
  };
}

function frozenFacts(
  keys: readonly TrusteeKeyRow[],
  roll: Roll | undefined,
  keyHolders: readonly OfficerRecord[],
): Omit<FrozenFacts, 'mixers'> {
  if (!roll) throw new Error('a contest has no roll');
  const nameOf = (key: TrusteeKeyRow): string =>
    keyHolders.find(({ officerId }) => officerId === key.officerId)?.name ?? key.officerId;
  const { digest, electors } = roll;
  return { roll: { digest, electors }, trustees: [PLATFORM_TRUSTEE_NAME, ...keys.map(nameOf)] };
}

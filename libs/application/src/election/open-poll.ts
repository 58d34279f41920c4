import { Inject, Injectable } from '@nestjs/common';
import { hashHex } from '#libs/belenios';
import type { ThresholdTrustees } from '#libs/belenios';
import { err, ok } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import { definitionText, localDay, openPoll } from '#libs/domain';
import type {
  Actor,
  CodeMakerOutside,
  Constitution,
  Contest,
  Election,
  ElectionDefinition,
  ElectionId,
  OfficerId,
  OpenPollRefusal,
  PollingElection,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import { policySet } from '../codes/set-code-policy.js';
import type { CodePolicySet } from '../codes/set-code-policy.js';
import { Keyring } from '../keyring.js';
import { keysForOpening } from '../keys/keys-for-opening.js';
import type { ConstitutionVersion } from '../ports/constitution-store.js';
import type { CredentialList } from '../ports/credential-store.js';
import type { OfficerRecord } from '../ports/officer-store.js';
import type { OrganisationRecord } from '../ports/organisation-store.js';
import { RANDOM_BYTES } from '../ports/random-bytes.js';
import type { ContestSetup } from '../ports/record-store.js';
import type { Roll } from '../ports/roll-store.js';
import type { Stores } from '../ports/stores.js';
import type { TrusteeKeyRow } from '../ports/trustee-key-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { mixerNumbers } from '../mixers/mixer-numbers.js';
import type { MixerWithoutKey } from '../mixers/mixer-numbers.js';
import { freezeContestSetup, PLATFORM_TRUSTEE_NAME, platformKey, trusteesObject } from './contest-setup.js';
import { defineContest, settledContest } from './define-contest.js';
import type { FrozenFacts } from './define-contest.js';
import { descriptionsDigest } from './descriptions-digest.js';
import { durabilityFaults } from './durability.js';
import { holdElection } from './held-election.js';
import type { ElectionNotFound } from './held-election.js';
import { RecordGroup } from './record-group.js';
import { readRuleBook } from './rule-book.js';

/** Freezing the lists of a large body takes longer than a request may otherwise. */
const OPEN_SECONDS = 120;

export interface PollOpened {
  readonly election: PollingElection;
  readonly contests: readonly { readonly contest: Contest; readonly fingerprint: string }[];
  /** Hex digest of the definition, the `notice_digest` of every record. */
  readonly definitionDigest: string;
}

export type OpenPollUseRefusal =
  | ElectionNotFound
  | Exclude<OpenPollRefusal, { readonly code: 'KEYS_MISSING' }>
  | { readonly code: 'KEYS_MISSING'; readonly contest: string; readonly missing: readonly string[] }
  | { readonly code: 'DATABASE_NOT_DURABLE'; readonly settings: readonly string[] }
  | { readonly code: 'CREDENTIALS_DO_NOT_MATCH'; readonly contest: string }
  | { readonly code: 'APPROVAL_NEEDED' }
  | { readonly code: 'PLATFORM_KEY_NOT_ALLOWED' }
  | { readonly code: 'TOO_FEW_MIXERS'; readonly needed: number; readonly have: number }
  | { readonly code: 'MIXER_WITHOUT_KEY'; readonly name: string }
  | { readonly code: 'OPENING_DAY_DECIDES_AGES'; readonly day: string };

/**
 * Freezes the definition of an election as bytes and lets the poll begin at its hour by the clock of the database.
 * From here on neither hours nor contests nor candidates change.
 */
@Injectable()
export class OpenPoll {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly record: RecordGroup,
    @Inject(RANDOM_BYTES) private readonly random: RandomBytes,
  ) {}

  /** @param openNow the poll opens at this very moment instead of the time that was set */
  async execute({
    electionId,
    openNow = false,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly openNow?: boolean;
    readonly by: Actor;
  }): Promise<Result<PollOpened, OpenPollUseRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<PollOpened, OpenPollUseRefusal>(by.organisationId, async (stores) => {
      const { elections, credentials, databaseSettings } = stores;
      await credentials.allowLongStatements(OPEN_SECONDS);
      const held = await holdElection(elections, electionId);
      if (!held.ok) return held;
      const set = await this.readAll(stores, held.value);
      const { constitution } = set;
      const keyHolders = set.keyHolders.map(({ officerId }) => officerId);
      const contests = set.contests.map(({ contest, keys }) => ({ contest, keysOf: keys.map((key) => key.officerId) }));
      const needed = constitution.keyHolders.number;
      const opened = openPoll(held.value, {
        contests,
        keyHolders,
        fewestKeyHolders: needed,
        openNow,
        now: await elections.now(),
      });
      if (!opened.ok) return err(withNames(opened.error, set.keyHolders));
      const faults = durabilityFaults(await databaseSettings.durability());
      if (faults.length > 0) return err({ code: 'DATABASE_NOT_DURABLE', settings: faults });
      const allowed = rulesAllow(constitution, {
        plannedDay: localDay(held.value.opensAt, set.body.timeZone),
        day: localDay(opened.value.opensAt, set.body.timeZone),
        mixers: set.contests.some(({ contest }) => contest.opening === 'mixing')
          ? 1 + set.outsideMixers.length
          : Infinity,
      });
      if (!allowed.ok) return allowed;
      for (const { mixers } of set.contests) if (!mixers.ok) return err(await withMixersName(stores, mixers.error));
      for (const { contest, roll, list } of set.contests) {
        const rights = await credentials.rightsDigest(contest.id);
        if (!list || !roll || rights.rights !== roll.electors || rights.digest !== list.tokenDigest)
          return err({ code: 'CREDENTIALS_DO_NOT_MATCH', contest: contest.title });
      }
      return ok(await this.freeze(stores, opened.value, { ...set, plannedFor: held.value.opensAt, by }));
    });
  }

  private async readAll(stores: Stores, election: Election): Promise<SetBeforeOpening> {
    const { constitutions, elections, officers, organisation, rolls, codes, credentials } = stores;
    const adopted = await constitutions.read(election.constitutionVersion);
    const body = await organisation.read();
    if (!adopted || !body) throw new Error(`election ${election.id} has no constitution or no organisation`);
    const known = await officers.list();
    const today = known.filter(({ active, roles }) => active && roles.includes('key-holder'));
    const opening = await keysForOpening(stores, { group: this.record.group, election, today });
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

  private async freeze(
    { elections, contestSetups, audit }: Stores,
    election: PollingElection,
    set: SetBeforeOpening & { readonly plannedFor: Date; readonly by: Actor },
  ): Promise<PollOpened> {
    const { group } = this.record;
    const definition = define(election, set);
    const text = definitionText(definition);
    const definitionDigest = hashHex(text);
    const setups: { contest: Contest; setup: ContestSetup }[] = set.contests.map(({ contest, keys, list }) => {
      const own = platformKey(group, this.keyring.platformTrusteeSeed(contest.uuid), this.random);
      const trustees = trusteesObject(own, keys, set.keyGroup);
      const credentials = list?.credentials ?? new Uint8Array();
      const now = election.definitionFrozenAt;
      const toFreeze = { contest, definition, definitionDigest, trustees, credentials, now };
      return { contest, setup: freezeContestSetup(group, toFreeze) };
    });
    for (const { contest, setup } of setups) await contestSetups.add(contest.id, setup);
    for (const { contest } of set.contests) await elections.saveContest(settledContest(contest));
    await elections.saveDefinition(election.id, text);
    await elections.save(election);
    const frozen = setups.map(({ contest, setup }) => ({ contest, fingerprint: setup.fingerprint }));
    const descriptions = descriptionsDigest(
      set.contests.map(({ contest }) => (contest.kind === 'seats' ? contest.candidates : [])),
    );
    await audit.append({
      type: 'PollOpened',
      by: set.by,
      details: {
        electionId: election.id,
        plannedFor: set.plannedFor.toISOString(),
        opensAt: election.opensAt.toISOString(),
        closesAt: election.closesAt.toISOString(),
        definitionDigest,
        ...(descriptions === undefined ? {} : { candidateDescriptions: descriptions }),
        contests: frozen.map(({ contest, fingerprint }) => ({ id: contest.id, uuid: contest.uuid, fingerprint })),
      },
    });
    return { election, contests: frozen, definitionDigest };
  }
}

interface ContestBeforeOpening {
  readonly contest: Contest;
  /** Of today's key-holders, numbered from 2 without gaps. */
  readonly keys: readonly TrusteeKeyRow[];
  readonly roll: Roll | undefined;
  readonly list: CredentialList | undefined;
  /** Numbers of the trustees who mix, in their order. */
  readonly mixers: Result<readonly number[], MixerWithoutKey>;
}

interface SetBeforeOpening {
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

/** Says which mixer it is by name. */
async function withMixersName({ officers }: Stores, { code, officerId }: MixerWithoutKey): Promise<OpenPollUseRefusal> {
  return { code, name: (await officers.byId(officerId))?.name ?? officerId };
}

/** Says who is missing by name. */
function withNames(refusal: OpenPollRefusal, keyHolders: readonly OfficerRecord[]): OpenPollUseRefusal {
  if (refusal.code !== 'KEYS_MISSING') return refusal;
  const missing = keyHolders.filter(({ officerId }) => refusal.missing.includes(officerId)).map(({ name }) => name);
  return { ...refusal, missing };
}

/** What the rule-book asks that this version of ours cannot do, and what an earlier opening would change. */
function rulesAllow(
  { keyHolders, sealing, voting }: Constitution,
  { plannedDay, day, mixers }: { readonly plannedDay: string; readonly day: string; readonly mixers: number },
): Result<true, OpenPollUseRefusal> {
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

function define(election: PollingElection, set: SetBeforeOpening): ElectionDefinition {
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

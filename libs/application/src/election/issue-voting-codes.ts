import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalText, generateVotingCode, publicCredential, randomPermutation, signInToken } from '#libs/belenios';
import type { VotingCode } from '#libs/belenios';
import { err, ok, utf8 } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import { issueCodes } from '#libs/domain';
import type { Contest, ContestId, ElectionId, OrganisationId, WrongState } from '#libs/domain';
import { Keyring } from '../keyring.js';
import type { ElectorContact, ElectorEntry, VotingRightRow } from '../ports/credential-store.js';
import type { NewMessage } from '../ports/messages.js';
import { PublicAddress } from '../ports/public-address.js';
import { RANDOM_BYTES } from '../ports/random-bytes.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { holdElection } from './held-election.js';
import type { ElectionNotFound } from './held-election.js';
import { RecordGroup } from './record-group.js';
import { votingCodeMessages } from './voting-code-message.js';

/** Electors written to the database at a time. */
export const ELECTORS_AT_A_TIME = 500;
/** Codes made before other work of the process gets its turn; a code costs up to a millisecond for each contest. */
const CODES_IN_A_GO = 16;
const ISSUE_SECONDS = 900;

export interface CodesIssued {
  /** Electors who have a code; also when they were issued before. */
  readonly electors: number;
  readonly messages: number;
  readonly already: boolean;
}

/**
 * Makes one voting code for every elector: from it come the sign-in token and, for each contest, the public credential.
 * The codes leave in sealed messages; the database keeps keyed hashes and public credentials only.
 *
 * All in one transaction: a job that is killed leaves nothing, and one that comes second finds it done. Electors are
 * taken in random order, and rights have random ids, so that no order of rows joins a member to a public credential.
 */
@Injectable()
export class IssueVotingCodes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly record: RecordGroup,
    private readonly address: PublicAddress,
    @Inject(RANDOM_BYTES) private readonly random: RandomBytes,
  ) {}

  execute({
    organisationId,
    electionId,
    onPercent = () => undefined,
  }: {
    readonly organisationId: OrganisationId;
    readonly electionId: ElectionId;
    /** Called with 0 to 100. */
    readonly onPercent?: (percent: number) => void;
  }): Promise<Result<CodesIssued, ElectionNotFound | WrongState>> {
    return this.work.run<CodesIssued, ElectionNotFound | WrongState>(organisationId, async (stores) => {
      const { elections, credentials, rolls, organisation, audit } = stores;
      await credentials.allowLongStatements(ISSUE_SECONDS);
      const held = await holdElection(elections, electionId);
      if (!held.ok) return held;
      if ('codesIssuedAt' in held.value) {
        const { electors } = await rolls.reach(electionId);
        return ok({ electors, messages: 0, already: true });
      }
      const issued = issueCodes(held.value, await elections.now());
      if (!issued.ok) return issued;
      const body = await organisation.read();
      if (!body) return err({ code: 'ELECTION_NOT_FOUND' });

      const contests = await elections.contestsOf(electionId);
      const write = votingCodeMessages({ body, election: issued.value, publicUrl: this.address.url });
      const made = await this.makeAll(stores, { electionId, contests, write, onPercent });
      await elections.save(issued.value);
      const by = { kind: 'job', organisationId, job: 'issue-codes' } as const;
      await audit.append({ type: 'VotingCodesIssued', by, details: { electionId, ...made } });
      return ok({ electors: made.electors, messages: made.messages, already: false });
    });
  }

  private async makeAll(stores: Stores, { electionId, contests, write, onPercent }: CodesToMake) {
    const { credentials, messages } = stores;
    const electors = inRandomOrder(await credentials.electors(electionId), this.random);
    const lists = new Map<ContestId, string[]>(contests.map(({ id }) => [id, []]));
    let sent = 0;
    for (let from = 0; from < electors.length; from += ELECTORS_AT_A_TIME) {
      const some = electors.slice(from, from + ELECTORS_AT_A_TIME);
      const contacts = await credentials.contacts(some.map(({ memberId }) => memberId));
      const batch = await this.makeSome(some, { electionId, contests, write, contacts });
      for (const [contestId, rights] of batch.rights) await credentials.addRights(contestId, rights);
      for (const [contestId, list] of batch.credentials) lists.get(contestId)?.push(...list);
      await messages.add(batch.messages);
      sent += batch.messages.length;
      onPercent(Math.floor((99 * Math.min(from + ELECTORS_AT_A_TIME, electors.length)) / electors.length));
    }
    const credentialsOf: { contestId: ContestId; credentials: number; rightsDigest: string }[] = [];
    for (const [contestId, list] of lists) {
      const inWireOrder = list.sort().map(turned); // rule S12
      const { digest } = await credentials.rightsDigest(contestId);
      await credentials.addList(contestId, { credentials: utf8(canonicalText(inWireOrder)), tokenDigest: digest });
      credentialsOf.push({ contestId, credentials: list.length, rightsDigest: digest });
    }
    return { electors: electors.length, messages: sent, contests: credentialsOf };
  }

  private async makeSome(
    electors: readonly ElectorEntry[],
    {
      electionId,
      contests,
      write,
      contacts,
    }: Pick<CodesToMake, 'electionId' | 'contests' | 'write'> & { readonly contacts: readonly ElectorContact[] },
  ): Promise<CodesOfSome> {
    const contactOf = new Map(contacts.map((contact) => [contact.memberId, contact]));
    const batch: CodesOfSome = { rights: new Map(), credentials: new Map(), messages: [] };
    for (const [i, elector] of electors.entries()) {
      if (i % CODES_IN_A_GO === 0) await setImmediate();
      const code = generateVotingCode(this.random);
      this.addRights(batch, elector, { code, contests, electionId });
      const contact = contactOf.get(elector.memberId);
      if (contact?.email !== undefined)
        batch.messages.push(messageTo(contact, contact.email, electionId, write(contact, code)));
    }
    return batch;
  }

  private addRights(
    batch: CodesOfSome,
    { memberId, contestIds }: ElectorEntry,
    { code, contests, electionId }: { code: VotingCode; contests: readonly Contest[]; electionId: ElectionId },
  ): void {
    const tokenHash = this.keyring.tokenHash(signInToken(code, electionId));
    for (const { id: contestId, uuid } of contests) {
      if (!contestIds.includes(contestId)) continue;
      const credential = publicCredential(this.record.group, code, uuid);
      const credentialHash = this.keyring.credentialHash(contestId, credential);
      append(batch.rights, contestId, { rightId: randomUUID(), memberId, tokenHash, credentialHash });
      append(batch.credentials, contestId, turned(credential));
    }
  }
}

interface CodesToMake {
  readonly electionId: ElectionId;
  readonly contests: readonly Contest[];
  readonly write: ReturnType<typeof votingCodeMessages>;
  readonly onPercent: (percent: number) => void;
}

interface CodesOfSome {
  readonly rights: Map<ContestId, VotingRightRow[]>;
  readonly credentials: Map<ContestId, string[]>;
  readonly messages: NewMessage[];
}

/**
 * The bytes of an element string from last to first: in this spelling the wire order is the order of the alphabet
 * (ed25519.md 3), which sorts a hundred thousand of them without holding anything else up.
 */
const turned = (elementHex: string): string => Buffer.from(elementHex, 'hex').reverse().toString('hex');

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function inRandomOrder<T>(items: readonly T[], random: RandomBytes): readonly T[] {
  return randomPermutation(items.length, random).flatMap((place) => {
    const item = items[place];
    return item === undefined ? [] : [item];
  });
}

/** Unique by election and member: a member is never sent two codes. */
const messageTo = (
  { memberId }: ElectorContact,
  toAddress: string,
  electionId: ElectionId,
  text: Pick<NewMessage, 'subject' | 'text'>,
): NewMessage => ({ purpose: 'voting-code', purposeKey: `${electionId}:${memberId}`, memberId, toAddress, ...text });

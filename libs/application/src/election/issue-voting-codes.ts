import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { generateVotingCode, hashHex, publicCredential, signInToken } from '#libs/belenios';
import type { VotingCode } from '#libs/belenios';
import { err, ok } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import { issueCodes } from '#libs/domain';
import type { Contest, ContestId, ElectionId, OrganisationId, WrongState } from '#libs/domain';
import { codeStatementText, codeStatementToSign, credentialsObject, listCredentials } from '#libs/evidence';
import type { SignedCodeStatement } from '#libs/evidence';
import { ELECTORS_AT_A_TIME, inRandomOrder, storeLists, storeRights } from '../codes/store-codes.js';
import type { IssuedCode } from '../codes/store-codes.js';
import { Keyring } from '../keyring.js';
import type { ElectorContact, ElectorEntry } from '../ports/credential-store.js';
import type { NewMessage } from '../ports/messages.js';
import { PublicAddress } from '../ports/public-address.js';
import { RANDOM_BYTES } from '../ports/random-bytes.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { holdElection } from './held-election.js';
import type { ElectionNotFound } from './held-election.js';
import { RecordGroup } from './record-group.js';
import { votingCodeMessages } from './voting-code-message.js';

/** Codes made before other work of the process gets its turn; a code costs up to a millisecond for each contest. */
const CODES_IN_A_GO = 16;
const ISSUE_SECONDS = 900;

export interface CodesIssued {
  /** Electors who have a code; also when they were issued before. */
  readonly electors: number;
  readonly messages: number;
  readonly already: boolean;
}

export type IssueVotingCodesRefusal =
  ElectionNotFound | WrongState | { readonly code: 'CODES_MADE_OUTSIDE'; readonly name: string };

/**
 * Makes one voting code for every elector: from it come the sign-in token and, for each contest, the public credential.
 * The codes leave in sealed messages; the database keeps keyed hashes and public credentials only, and the spare codes
 * sealed, until they are used or the poll is closed.
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
  }): Promise<Result<CodesIssued, IssueVotingCodesRefusal>> {
    return this.work.run<CodesIssued, IssueVotingCodesRefusal>(organisationId, async (stores) => {
      const { elections, credentials, codes, rolls, organisation, audit } = stores;
      await credentials.allowLongStatements(ISSUE_SECONDS);
      const held = await holdElection(elections, electionId);
      if (!held.ok) return held;
      if ('codesIssuedAt' in held.value) {
        const { electors } = await rolls.reach(electionId);
        return ok({ electors, messages: 0, already: true });
      }
      const issued = issueCodes(held.value, await elections.now());
      if (!issued.ok) return issued;
      const maker = await codes.maker(electionId);
      if (maker) return err({ code: 'CODES_MADE_OUTSIDE', name: maker.name });
      const body = await organisation.read();
      if (!body) return err({ code: 'ELECTION_NOT_FOUND' });

      const contests = await elections.contestsOf(electionId);
      const write = votingCodeMessages({ body, election: issued.value, publicUrl: this.address.url });
      const { spares } = issued.value.safeguards.codes;
      const made = await this.makeAll(stores, { electionId, contests, spares, write, onPercent });
      await elections.save(issued.value);
      const by = { kind: 'job', organisationId, job: 'issue-codes' } as const;
      await audit.append({ type: 'VotingCodesIssued', by, details: { electionId, ...made } });
      return ok({ electors: made.electors, messages: made.messages, already: false });
    });
  }

  private async makeAll(stores: Stores, { electionId, contests, spares, write, onPercent }: CodesToMake) {
    const { credentials, messages, codes } = stores;
    const electors = inRandomOrder(await credentials.electors(electionId), this.random);
    const ofElectors = new Map<ContestId, string[]>(contests.map(({ id }) => [id, []]));
    let sent = 0;
    for (let from = 0; from < electors.length; from += ELECTORS_AT_A_TIME) {
      const some = electors.slice(from, from + ELECTORS_AT_A_TIME);
      const contacts = await credentials.contacts(some.map(({ memberId }) => memberId));
      const batch = await this.makeSome(some, { electionId, contests, write, contacts });
      await storeRights(stores, this.keyring, { contests, issued: batch.issued });
      for (const { credentials: own } of batch.issued)
        for (const [contestId, credential] of own) ofElectors.get(contestId)?.push(credential);
      await messages.add(batch.messages);
      sent += batch.messages.length;
      onPercent(Math.floor((99 * Math.min(from + ELECTORS_AT_A_TIME, electors.length)) / electors.length));
    }
    const spare = Array.from({ length: spares }, () => generateVotingCode(this.random));
    await codes.addSpares(electionId, spare);
    const made = { electionId, electors: electors.length, contests, ofElectors, spare };
    const { lists, statement } = await this.vouch(made);
    const told = await storeLists(stores, { electionId, contests, lists, statement });
    return { electors: electors.length, messages: sent, spares, contests: told };
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
    const batch: CodesOfSome = { issued: [], messages: [] };
    for (const [i, { memberId, contestIds }] of electors.entries()) {
      if (i % CODES_IN_A_GO === 0) await setImmediate();
      const code = generateVotingCode(this.random);
      const own = contests.filter(({ id }) => contestIds.includes(id));
      batch.issued.push({
        memberId,
        tokenHash: this.keyring.tokenHash(signInToken(code, electionId)),
        credentials: new Map(own.map(({ id, uuid }) => [id, publicCredential(this.record.group, code, uuid)])),
      });
      const contact = contactOf.get(memberId);
      if (contact?.email !== undefined)
        batch.messages.push(messageTo(contact, contact.email, electionId, write(contact, code)));
    }
    return batch;
  }

  /** The public lists, and what the installation, as the maker of the codes, says of them. */
  private async vouch({ electionId, electors, contests, ofElectors, spare }: CodesMade): Promise<{
    readonly lists: ReadonlyMap<ContestId, readonly string[]>;
    readonly statement: SignedCodeStatement;
  }> {
    const lists = new Map<ContestId, readonly string[]>();
    const told: { uuid: string; list: string; credentials: number; spares: number[] }[] = [];
    for (const { id, uuid } of contests) {
      const ofSpare: string[] = [];
      for (const [i, code] of spare.entries()) {
        if (i % CODES_IN_A_GO === 0) await setImmediate();
        ofSpare.push(publicCredential(this.record.group, code, uuid));
      }
      const { list, spares } = listCredentials(ofElectors.get(id) ?? [], ofSpare);
      told.push({ uuid, list: hashHex(credentialsObject(list)), credentials: list.length, spares: [...spares] });
      lists.set(id, list);
    }
    const statement = codeStatementText({
      format: 'quorate-codes/1',
      electionId,
      madeBy: 'platform',
      electors,
      contests: told,
    });
    const signature = this.keyring.signText(codeStatementToSign(statement));
    return { lists, statement: { statement, publicKey: this.keyring.publicKeyHex, signature } };
  }
}

interface CodesToMake {
  readonly electionId: ElectionId;
  readonly contests: readonly Contest[];
  readonly spares: number;
  readonly write: ReturnType<typeof votingCodeMessages>;
  readonly onPercent: (percent: number) => void;
}

interface CodesOfSome {
  readonly issued: IssuedCode[];
  readonly messages: NewMessage[];
}

interface CodesMade extends Pick<CodesToMake, 'electionId' | 'contests'> {
  readonly electors: number;
  readonly ofElectors: ReadonlyMap<ContestId, readonly string[]>;
  readonly spare: readonly VotingCode[];
}

/** Unique by election and member: a member is never sent two codes. */
const messageTo = (
  { memberId }: ElectorContact,
  toAddress: string,
  electionId: ElectionId,
  text: Pick<NewMessage, 'subject' | 'text'>,
): NewMessage => ({ purpose: 'voting-code', purposeKey: `${electionId}:${memberId}`, memberId, toAddress, ...text });

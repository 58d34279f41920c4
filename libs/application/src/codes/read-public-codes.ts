import { setImmediate } from 'node:timers/promises';
import { err, fromHex, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { hashHex } from '#libs/belenios';
import type { Group } from '#libs/belenios';
import type { CodeMakerOutside, CodePolicy, Contest, ContestId, ElectionId } from '#libs/domain';
import { credentialsObject, listCredentials, readCodeLine } from '#libs/evidence';
import type { CodeStatement, ContestCodes, ElectorCode, SpareCode } from '#libs/evidence';
import type { Keyring } from '../keyring.js';
import type { ElectorEntry } from '../ports/credential-store.js';
import type { IssuedCode } from './store-codes.js';

/** Everything against which the public part of codes is held. */
export interface CodesExpected {
  readonly electionId: ElectionId;
  readonly contests: readonly Contest[];
  readonly policy: CodePolicy;
  readonly maker: CodeMakerOutside;
  /** By member number, exactly those on the frozen rolls. */
  readonly electors: ReadonlyMap<string, ElectorEntry>;
}

export type PublicCodesRefusal =
  | { readonly code: 'CODES_OF_ANOTHER_ELECTION' }
  | { readonly code: 'CODES_OF_ANOTHER_MAKER'; readonly name: string }
  | { readonly code: 'CODES_LINE_WRONG'; readonly line: number; readonly reason: string }
  | { readonly code: 'CODES_INCOMPLETE'; readonly expected: number; readonly found: number }
  | { readonly code: 'SPARES_DIFFER'; readonly expected: number; readonly found: number }
  | { readonly code: 'CODES_LIST_DIFFERS'; readonly contest: string };

/** Credentials checked before other work of the process gets its turn; one takes a tenth of a millisecond. */
const CHECKS_IN_A_GO = 32;

/** Whether a statement is about this election, in its contests, by the maker who is named. */
export function statementRefusal(
  { electionId, contests, policy, maker }: Omit<CodesExpected, 'electors'>,
  { statement, publicKey }: { readonly statement: CodeStatement; readonly publicKey: string },
): PublicCodesRefusal | undefined {
  if (publicKey !== maker.key || statement.madeBy !== policy.madeBy)
    return { code: 'CODES_OF_ANOTHER_MAKER', name: maker.name };
  const named = statement.contests.map(({ uuid }) => uuid).sort();
  const own = contests.map(({ uuid }) => uuid).sort();
  if (statement.electionId !== electionId || named.join() !== own.join()) return { code: 'CODES_OF_ANOTHER_ELECTION' };
  const other = statement.contests.find(({ spares }) => spares.length !== policy.spares);
  return other && { code: 'SPARES_DIFFER', expected: policy.spares, found: other.spares.length };
}

/** Reads the lines after the statement one by one, and holds each against the roll and the group. */
export class PublicCodesReader {
  private readonly issued: IssuedCode[] = [];
  private readonly members = new Set<string>();
  private readonly tokens = new Set<string>();
  private readonly spareNumbers = new Set<number>();
  private readonly seen = new Set<string>();
  private readonly ofElectors = new Map<ContestId, string[]>();
  private readonly spare = new Map<ContestId, string[]>();
  private line = 1;
  private checks = 0;

  constructor(
    private readonly expected: CodesExpected,
    private readonly means: { readonly group: Group; readonly keyring: Keyring },
  ) {}

  async add(text: string): Promise<PublicCodesRefusal | undefined> {
    this.line += 1;
    const read = readCodeLine(text);
    const reason = !read.ok
      ? read.error
      : 'member' in read.value
        ? await this.addElector(read.value)
        : await this.addSpare(read.value);
    return reason === undefined ? undefined : { code: 'CODES_LINE_WRONG', line: this.line, reason };
  }

  /** Once every line was added: nobody left out, and the lists are those that the statement vouches for. */
  end(
    statement: CodeStatement,
  ): Result<
    { readonly issued: readonly IssuedCode[]; readonly lists: ReadonlyMap<ContestId, readonly string[]> },
    PublicCodesRefusal
  > {
    const { electors, policy, contests } = this.expected;
    if (this.issued.length !== electors.size || statement.electors !== electors.size)
      return err({ code: 'CODES_INCOMPLETE', expected: electors.size, found: this.issued.length });
    if (this.spareNumbers.size !== policy.spares)
      return err({ code: 'SPARES_DIFFER', expected: policy.spares, found: this.spareNumbers.size });
    const lists = new Map<ContestId, readonly string[]>();
    for (const { id, uuid, title } of contests) {
      const { list, spares } = listCredentials(this.ofElectors.get(id) ?? [], this.spare.get(id) ?? []);
      const stated = statement.contests.find((contest) => contest.uuid === uuid);
      if (!stated || !isAsStated(stated, list, spares)) return err({ code: 'CODES_LIST_DIFFERS', contest: title });
      lists.set(id, list);
    }
    return ok({ issued: this.issued, lists });
  }

  private async addElector({ member, token, credentials }: ElectorCode): Promise<string | undefined> {
    const elector = this.expected.electors.get(member);
    if (!elector) return 'the member is on no roll of this election';
    if (this.members.has(member)) return 'the member stands in a line before';
    if (this.tokens.has(token)) return 'the sign-in token stands in a line before';
    if (this.spareNumbers.size > 0) return 'electors come before the spare codes';
    const own = await this.readCredentials(credentials, new Set(elector.contestIds));
    if (typeof own === 'string') return own;
    for (const [contestId, credential] of own) append(this.ofElectors, contestId, credential);
    const tokenHash = this.means.keyring.tokenDigestHash(fromHex(token));
    this.issued.push({ memberId: elector.memberId, tokenHash, credentials: own });
    this.members.add(member);
    this.tokens.add(token);
    return undefined;
  }

  private async addSpare({ spare, credentials }: SpareCode): Promise<string | undefined> {
    if (spare !== this.spareNumbers.size + 1) return 'spare codes are numbered from 1 without a gap';
    if (spare > this.expected.policy.spares) return `there are ${this.expected.policy.spares} spare codes`;
    const own = await this.readCredentials(credentials, new Set(this.expected.contests.map(({ id }) => id)));
    if (typeof own === 'string') return own;
    for (const [contestId, credential] of own) append(this.spare, contestId, credential);
    this.spareNumbers.add(spare);
    return undefined;
  }

  /** By contest; or what is wrong. A credential is a member of the group, not neutral, and nobody else's. */
  private async readCredentials(
    given: Readonly<Record<string, string>>,
    wanted: ReadonlySet<ContestId>,
  ): Promise<ReadonlyMap<ContestId, string> | string> {
    const own = new Map<ContestId, string>();
    for (const { id, uuid } of this.expected.contests) {
      if (!wanted.has(id)) continue;
      const credential = given[uuid];
      if (credential === undefined) return `a credential for ${uuid} is missing`;
      if (!(await this.isMember(credential))) return `the credential for ${uuid} is not one`;
      if (this.seen.has(`${uuid}${credential}`)) return `the credential for ${uuid} stands in a line before`;
      this.seen.add(`${uuid}${credential}`);
      own.set(id, credential);
    }
    return Object.keys(given).length === own.size
      ? own
      : 'there is a credential for a contest on whose roll they are not';
  }

  private async isMember(hex: string): Promise<boolean> {
    if (this.checks++ % CHECKS_IN_A_GO === 0) await setImmediate();
    const { group } = this.means;
    try {
      const element = group.parse(hex);
      return !group.isNeutral(element) && group.isMember(element);
    } catch {
      return false; // not the one spelling of a point
    }
  }
}

function isAsStated(stated: ContestCodes, list: readonly string[], spares: readonly number[]): boolean {
  return (
    stated.credentials === list.length &&
    stated.list === hashHex(credentialsObject(list)) &&
    stated.spares.join() === spares.join()
  );
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { indexArchive } from '../archive-reader.js';
import type { ArchiveEntry, RecordRef } from '../chain-reader.js';
import type { EventType } from '../chain.js';
import type { CiphertextElements } from '../ciphertext.js';
import { electionContext } from '../election-context.js';
import type { ElectionContext } from '../election-context.js';
import { readElection } from '../election.js';
import type { Group } from '../group.js';
import { faultText, readCanonical } from '../json.js';
import type { Shape } from '../json.js';
import { encryptedTallyShape, shuffleShape } from '../shapes.js';
import { readTrustees } from '../trustees.js';
import type { Trustees } from '../trustees.js';
import { isRankedQuestion } from '../wire.js';
import type { Ciphertext } from '../wire.js';

/**
 * A record under way, read for its next step. What it holds was verified before (`verifyArchive`); here it is only
 * read, and a fault says that it was not.
 */
export class RecordSoFar {
  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: readonly ArchiveEntry[],
    readonly context: ElectionContext,
    readonly trustees: Trustees,
  ) {}

  static async read(bytes: Uint8Array, group: Group): Promise<Result<RecordSoFar, string>> {
    const index = await indexArchive([bytes]);
    const fault = index.faults[0];
    const setup = index.entries[0];
    if (fault || setup?.type !== 'Setup') return err(fault?.reason ?? 'the record has no Setup event');
    const body = (ref: RecordRef | undefined): Uint8Array =>
      ref ? bytes.subarray(ref.offset, ref.offset + ref.length) : new Uint8Array();
    const election = readElection(body(setup.data.election));
    if (!election.ok) return err(`election: ${faultText(election.error)}`);
    const trustees = readTrustees(body(setup.data.trustees));
    if (!trustees.ok) return err(`trustees: ${faultText(trustees.error)}`);
    const context = electionContext(group, election.value.election, election.value.fingerprint);
    if (!context.ok) return err(`election: ${context.error.reason}`);
    return ok(new RecordSoFar(bytes, index.entries, context.value, trustees.value));
  }

  get stage(): EventType | undefined {
    return this.entries.at(-1)?.type;
  }

  of(type: EventType): readonly ArchiveEntry[] {
    return this.entries.filter((entry) => entry.type === type);
  }

  /** @throws RangeError if the object is not what it must be: the record was not verified */
  object<T>(shape: Shape<T>, ref: RecordRef | undefined): T {
    const read = readCanonical(shape, ref ? this.body(ref) : new Uint8Array());
    if (!read.ok) throw new RangeError(`a record that was not verified: ${faultText(read.error)}`);
    return read.value;
  }

  body({ offset, length }: RecordRef): Uint8Array {
    return this.bytes.subarray(offset, offset + length);
  }

  elements(list: readonly Ciphertext[]): CiphertextElements[] {
    const { group } = this.context;
    return list.map(({ alpha, beta }) => ({ alpha: group.parse(alpha), beta: group.parse(beta) }));
  }

  /** E*: the encrypted tally, its ranked entries as the last mixer gave them out (spec.md 11). */
  ciphertexts(): readonly CiphertextElements[][] {
    const tally = this.object(encryptedTallyShape, this.of('EncryptedTally')[0]?.data.encryptedTally);
    const last = this.of('Shuffle').at(-1);
    const mixed = last && this.object(shuffleShape, last.data.shuffle).ciphertexts.values();
    return tally.map((list, q) => {
      const question = this.context.questions[q];
      const isMixed = mixed && question && isRankedQuestion(question);
      return this.elements((isMixed ? mixed.next().value : list) ?? []);
    });
  }
}

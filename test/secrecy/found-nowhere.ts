import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentialScalar, readOpening, readVotingCode } from '#libs/belenios';
import type { OutsideSecrets } from '../../apps/cli/src/demo/full/run-full.js';
import { NeedleSearch, ofCode, ofRanks, ofScalar } from './needles.js';
import type { Needle } from './needles.js';
import { commandOf, memoryOf, processTree } from './process-memory.js';

/** Everything that only voters and key-holders may have, in every way of writing it. */
export function secretNeedles({ election, voters, keyFiles }: OutsideSecrets): readonly Needle[] {
  const needles: Needle[] = [];
  for (const { code: written, papers, sealed } of voters) {
    needles.push(...ofCode(written));
    const code = readVotingCode(written);
    if (!code.ok) throw new Error('a voter without a code');
    for (const { uuid, opening } of sealed) {
      needles.push(...ofScalar('a private credential', credentialScalar(code.value, uuid)));
      const read = readOpening(opening);
      if (!read.ok) throw new Error('a ballot without what opens it');
      for (const { randomness } of read.value.answers)
        for (const scalar of randomness) needles.push(...ofScalar('the randomness of a ballot', scalar));
    }
    for (const [i, paper] of papers.entries())
      if (election.contests[i]?.input['countRule'] === 'scottish') needles.push(...ofRanks(paper));
  }
  for (const file of keyFiles) {
    const { seed, decryptionKey } = JSON.parse(readFileSync(file, 'utf8')) as { seed: string; decryptionKey: string };
    needles.push(...ofCode(seed), ...ofScalar('the key of a key-holder', BigInt(decryptionKey)));
  }
  return needles;
}

/** Where something was looked for, and what was found there. */
export interface Look {
  readonly where: string;
  readonly bytes: number;
  readonly secrets: readonly Needle[];
  /** How many of the things that are no secret and must be found somewhere, or the search is none. */
  readonly controls: number;
}

export class Searches {
  private readonly secrets: NeedleSearch;
  private readonly controls: NeedleSearch;

  constructor(secrets: readonly Needle[], controls: readonly Needle[]) {
    [this.secrets, this.controls] = [new NeedleSearch(secrets), new NeedleSearch(controls)];
  }

  /** Every file below a folder: database, its log for recovery, logs, captured mail. */
  files(folder: string): readonly Look[] {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const where = join(entry.parentPath, entry.name);
        return this.look(where, [readFileSync(where)]);
      });
  }

  /** The memory of everything that this process started: API, worker, database. */
  processes(): readonly Look[] {
    const overlap = Math.max(this.secrets.overlap, this.controls.overlap);
    return processTree(process.pid)
      .filter((pid) => pid !== process.pid)
      .map((pid) => this.look(`process ${pid}: ${commandOf(pid)}`, memoryOf(pid, overlap)));
  }

  text(where: string, text: string): Look {
    return this.look(where, [Buffer.from(text)]);
  }

  private look(where: string, pieces: Iterable<Uint8Array>): Look {
    const [found, seen] = [new Set<Needle>(), new Set<Needle>()];
    let bytes = 0;
    for (const piece of pieces) {
      bytes += piece.length;
      for (const needle of this.secrets.in(piece)) found.add(needle);
      for (const needle of this.controls.in(piece)) seen.add(needle);
    }
    return { where, bytes, secrets: [...found], controls: seen.size };
  }
}

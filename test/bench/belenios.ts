import { randomBytes } from 'node:crypto';
import {
  checkBallot,
  checkPartialDecryption,
  checkShuffle,
  computeEncryptedTally,
  credentialScalar,
  electionContext,
  freezeElection,
  generateVotingCode,
  loadFastGroup,
  makeBallot,
  makePartialDecryption,
  mix,
  NobleGroup,
  ORDER,
  type ElectionContext,
  type Group,
  type Question,
} from '#libs/belenios';

/**
 * CPU milliseconds per ballot of every step of a record, by both back-ends.
 *
 *     node dist/test/bench/belenios.js [--sizes 200,2000] [--backends sodium,noble] [--json]
 *
 * Each figure stands beside its ratio to a floor that is measured in the same run: the bare scalar multiplications that
 * the step cannot do without (one multiplication of the base point and of any other point are timed on their own).
 * Figures on a busy machine vary; the ratios vary less.
 */
interface Row {
  readonly backend: string;
  readonly ballots: number;
  readonly step: string;
  readonly msPerBallot: number;
  /** msPerBallot divided by the time of the step's bare multiplications. */
  readonly timesFloor: number;
}

/** Multiplications of the base point and of other points in each step, per ballot: what the formulas need at least. */
const FLOOR: Readonly<Record<string, { readonly base: number; readonly other: number }>> = {
  'make ranked 10': { base: 4, other: 1 },
  'check ranked 10': { base: 2, other: 2 },
  'make 3-way resolution': { base: 15, other: 10 },
  'check 3-way resolution': { base: 8, other: 22 },
  'mix and prove': { base: 4, other: 6 },
  'check a mix': { base: 0, other: 8 },
  'decrypt, with additional proof': { base: 1, other: 4 },
  'check a decryption': { base: 1, other: 5 },
};

const ranked: Question = {
  type: 'NonHomomorphic',
  value: { answers: Array.from({ length: 10 }, (_, i) => `Candidate ${i + 1}`), question: 'Board' },
};
const resolution: Question = { answers: ['For', 'Against', 'Abstain'], min: 1, max: 1, question: 'Resolution' };

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

async function msPer(times: number, work: () => unknown): Promise<number> {
  const from = cpu();
  await work();
  return (cpu() - from) / times;
}

interface Bench {
  readonly group: Group;
  readonly base: number;
  readonly other: number;
}

async function calibrate(group: Group): Promise<Bench> {
  const n = group.backend === 'noble' ? 100 : 1_000;
  const scalars = Array.from({ length: n }, () => BigInt(`0x${randomBytes(48).toString('hex')}`) % ORDER);
  const point = group.mulBase(123_456_789n);
  const repeat = (work: (k: bigint) => unknown) => (): void => scalars.forEach((k) => void work(k));
  await msPer(
    n,
    repeat((k) => group.mulBase(k)),
  );
  return {
    group,
    base: await msPer(
      n,
      repeat((k) => group.mulBase(k)),
    ),
    other: await msPer(
      n,
      repeat((k) => group.mulPublic(point, k)),
    ),
  };
}

function setUp(group: Group, question: Question): { election: ElectionContext; secret: bigint } {
  const secret = 3n ** 150n % ORDER;
  const draft = { uuid: 'BenchBenchBench', name: 'Bench', description: '', questions: [question] };
  const frozen = freezeElection({ ...draft, publicKey: group.mulBase(secret).hex });
  if (!frozen.ok) throw new Error(frozen.error.reason);
  const election = electionContext(group, frozen.value.election, frozen.value.fingerprint);
  if (!election.ok) throw new Error(election.error.reason);
  return { election: election.value, secret };
}

function must<T>(outcome: { ok: true; value: T } | { ok: false; error: { reason: string } }): T {
  if (!outcome.ok) throw new Error(outcome.error.reason);
  return outcome.value;
}

async function measure(bench: Bench, size: number): Promise<Row[]> {
  const { group } = bench;
  const rows: Row[] = [];
  const step = async <T>(name: string, count: number, work: () => T | Promise<T>): Promise<T> => {
    let result: T | undefined;
    const ms = await msPer(count, async () => (result = await work()));
    const floor = FLOOR[name] ?? { base: 0, other: 0 };
    const timesFloor = ms / (floor.base * bench.base + floor.other * bench.other);
    rows.push({ backend: group.backend, ballots: size, step: name, msPerBallot: ms, timesFloor });
    return result as T; // set by the line that ran before
  };
  const random = (length: number): Uint8Array => randomBytes(length);
  const { election, secret } = setUp(group, ranked);
  const credentials = Array.from({ length: size }, () => credentialScalar(generateVotingCode(random), election.uuid));
  const ranks = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]];
  const made = await step('make ranked 10', size, () =>
    credentials.map((credential) => makeBallot(election, { credential, votes: ranks, random })),
  );
  const checked = await step('check ranked 10', size, () => made.map(({ text }) => must(checkBallot(election, text))));
  const weighted = checked.map(({ ciphertexts }) => ({ ciphertexts, weight: 1n }));
  const { elements } = must(computeEncryptedTally(election, weighted));
  group.msm(
    elements.flat().map((_, i) => group.generator(i)),
    elements.flat().map(() => 1n),
  ); // generators are kept
  const shuffle = await step('mix and prove', size, () => mix(election, elements, { random }));
  const mixed = await step('check a mix', size, () => must(checkShuffle(election, elements, shuffle)));
  const decryption = await step('decrypt, with additional proof', size, () =>
    makePartialDecryption(election, secret, mixed, { random }),
  );
  await step('check a decryption', size, () =>
    must(checkPartialDecryption(election, election.publicKey, mixed, decryption, { additionalProof: 'required' })),
  );
  const few = Math.min(size, 200);
  const homomorphic = setUp(group, resolution).election;
  const votes = await step('make 3-way resolution', few, () =>
    credentials.slice(0, few).map((credential) => makeBallot(homomorphic, { credential, votes: [[1, 0, 0]], random })),
  );
  await step('check 3-way resolution', few, () => votes.map(({ text }) => must(checkBallot(homomorphic, text))));
  return rows;
}

function table(rows: readonly Row[], benches: readonly Bench[]): string {
  const lines = benches.map(
    ({ group, base, other }) =>
      `${group.backend}: one multiplication of the base point ${base.toFixed(3)} ms, of another point ${other.toFixed(3)} ms`,
  );
  lines.push('', 'backend  ballots  step                              ms/ballot  × floor  fast:portable');
  for (const row of rows) {
    const portable = rows.find((r) => r.backend === 'noble' && r.ballots === row.ballots && r.step === row.step);
    const ratio = portable ? (row.msPerBallot / portable.msPerBallot).toFixed(3) : '-';
    lines.push(
      `${row.backend.padEnd(8)} ${String(row.ballots).padStart(7)}  ${row.step.padEnd(32)} ` +
        `${row.msPerBallot.toFixed(3).padStart(10)} ${row.timesFloor.toFixed(2).padStart(8)} ${ratio.padStart(14)}`,
    );
  }
  return lines.join('\n');
}

const option = (name: string, fallback: string): string[] =>
  (process.argv[process.argv.indexOf(name) + 1 || process.argv.length] ?? fallback).split(',');

const fast = await loadFastGroup((length) => randomBytes(length));
if (fast.note) console.error(fast.note);
const wanted = option('--backends', 'sodium,noble');
const groups: Group[] = [fast.group, new NobleGroup((length) => randomBytes(length))];
const benches: Bench[] = [];
const rows: Row[] = [];
for (const group of groups.filter(
  (g, i) => wanted.includes(g.backend) && groups.findIndex((o) => o.backend === g.backend) === i,
)) {
  const bench = await calibrate(group);
  benches.push(bench);
  for (const size of option('--sizes', '200,2000').map(Number)) rows.push(...(await measure(bench, size)));
}
const floors = benches.map(({ group, base, other }) => ({ backend: group.backend, mulBaseMs: base, mulMs: other }));
console.log(process.argv.includes('--json') ? JSON.stringify({ floors, rows }, null, 1) : table(rows, benches));

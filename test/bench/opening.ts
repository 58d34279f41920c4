import { randomBytes } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { RecordPool } from '#libs/proofs';
import { loadFastGroup, modOrder, nextDecryption, nextMix } from '#libs/belenios';
import { makeBox } from './opening/make-box.js';

/**
 * The opening of a box of ranked ballots from its close to its rows, step by step: tally, the platform's mix, a second
 * mixer, two of three key-holders; everybody verifies the whole record before doing anything. What people outside do on
 * machines of their own is done here one after the other, on the same cores.
 *
 *     npm run bench opening -- [--ballots 200,2000,20000] [--json]
 */
const { values } = parseArgs({
  options: { ballots: { type: 'string', default: '200,2000,20000' }, json: { type: 'boolean', default: false } },
});
const THREADS = availableParallelism();
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

interface Step {
  readonly step: string;
  readonly seconds: number;
  readonly where: 'platform' | 'outside';
}

function must<T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function open(ballots: number): Promise<readonly Step[]> {
  const { group } = await loadFastGroup(random);
  const seed = random(48);
  const box = await makeBox({
    group,
    random,
    ballots,
    platform: modOrder(BigInt(`0x${Buffer.from(seed).toString('hex')}`)),
  });
  const { record, holders } = box;
  const platform = new RecordPool({ threads: THREADS });
  const steps: Step[] = [];
  const timed = async <T>(step: string, where: Step['where'], work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const value = await work();
    steps.push({ step, where, seconds: (performance.now() - began) / 1_000 });
    return value;
  };
  /** Somebody outside verifies everything with threads of their own. */
  const verifiedBy = async (who: string): Promise<void> => {
    const own = new RecordPool({ threads: THREADS });
    await timed(`${who} verifies everything`, 'outside', async () => must(await own.verify(record.bytes)));
    await own.close();
  };
  const tally = await timed('tally', 'platform', async () => must(await platform.tally(record.bytes)));
  const { text, numTallied, totalWeight } = tally;
  record.add({ type: 'EndBallots' });
  record.add({ type: 'EncryptedTally', encryptedTally: Buffer.from(text), numTallied, totalWeight });
  await timed('platform verifies everything', 'platform', async () => must(await platform.verify(record.bytes)));
  const first = await timed('first mix', 'platform', async () => must(await platform.mix(record.bytes)));
  record.add({ type: 'Shuffle', owner: 1, shuffle: Buffer.from(first) });
  await verifiedBy('second mixer');
  const second = await timed('second mix', 'outside', async () => must(await nextMix(record.bytes, group, { random })));
  await timed('second mix is checked', 'platform', async () =>
    must(await platform.checkMix(record.bytes, { owner: box.mixer, text: second })),
  );
  record.add({ type: 'Shuffle', owner: box.mixer, shuffle: Buffer.from(second) });
  record.add({ type: 'EndShuffles' });
  await timed('platform verifies what is new', 'platform', async () => must(await platform.verify(record.bytes)));
  const own = await timed('platform decrypts', 'platform', async () =>
    must(await platform.decrypt(record.bytes, seed)),
  );
  record.add({ type: 'PartialDecryption', owner: own.owner, partialDecryption: Buffer.from(own.text) });
  for (const [i, secret] of holders.slice(0, 2).entries()) {
    await verifiedBy(`key-holder ${i + 1}`);
    const part = await timed(`key-holder ${i + 1} decrypts`, 'outside', async () =>
      must(await nextDecryption(record.bytes, group, { secret, random })),
    );
    await timed(`part ${i + 1} is checked`, 'platform', async () =>
      must(await platform.checkDecryption(record.bytes, part)),
    );
    record.add({ type: 'PartialDecryption', owner: part.owner, partialDecryption: Buffer.from(part.text) });
  }
  await timed('result', 'platform', async () => must(await platform.result(record.bytes)));
  await platform.close();
  return steps;
}

const sum = (steps: readonly Step[]): number => steps.reduce((total, { seconds }) => total + seconds, 0);

for (const size of values.ballots.split(',').map(Number)) {
  const steps = await open(size);
  const onPlatform = sum(steps.filter(({ where }) => where === 'platform'));
  if (values.json) {
    process.stdout.write(
      `${JSON.stringify({ ballots: size, threads: THREADS, seconds: sum(steps), onPlatform, steps })}\n`,
    );
    continue;
  }
  console.log(`\n${size} ranked ballots, ${THREADS} threads, load average ${loadavg()[0]?.toFixed(1)}`);
  for (const { step, seconds, where } of steps)
    console.log(`  ${step.padEnd(32)} ${where.padEnd(9)} ${seconds.toFixed(1).padStart(7)} s`);
  console.log(
    `  everything ${sum(steps).toFixed(1)} s, of which on the platform ${onPlatform.toFixed(1)} s; ${((1_000 * sum(steps)) / size).toFixed(2)} ms a ballot`,
  );
}

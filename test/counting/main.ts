import { parseArgs } from 'node:util';
import { compare } from './compare.js';
import { differenceText } from './difference-text.js';
import { PAIRS } from './pairs.js';
import { PLANTS } from './plants.js';
import { runAside } from './run-aside.js';

/**
 * `npm run test:counting`: the engine against a second, slow and obvious implementation of every rule, written from the
 * rules by somebody who had not read the first. Then the comparison itself is put to the test: small faults are planted in
 * one implementation or the other, and each must be found.
 */
const HELP = `npm run test:counting -- [options]

  --elections N   random elections for each main rule (default 20000; a quarter as many for the others)
  --rules a,b     only these rules
  --seed N        the first election (default 1)
  --no-plants     do not plant faults

Exit status 1 if any election is counted differently, or a planted fault is not found.`;

const { values } = parseArgs({
  options: {
    elections: { type: 'string', default: '20000' },
    rules: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'no-plants': { type: 'boolean', default: false },
    aside: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** How many elections a planted fault has to show itself in. */
const ELECTIONS_FOR_A_PLANT = 4_000;

function compareRule(rule: string, elections: number, firstSeed: number): boolean {
  const pair = PAIRS.find((one) => one.rule === rule);
  if (pair === undefined) throw new Error(`there is no pair for ${rule}`);
  const began = performance.now();
  const result = compare(pair, { elections, firstSeed });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdict = result.differences.length === 0 ? 'no difference' : 'DIFFERENT';
  console.log(
    `${rule.padEnd(12)} ${result.elections} elections, ${result.withLots} with lots: ${verdict} (${seconds} s)`,
  );
  for (const difference of result.differences) console.log(differenceText(difference));
  return result.differences.length === 0;
}

async function main(): Promise<boolean> {
  const all = Number(values.elections);
  const wanted = values.rules?.split(',') ?? PAIRS.map(({ rule }) => rule);
  const firstSeed = Number(values.seed);
  const many = (rule: string) => (PAIRS.find((pair) => pair.rule === rule)?.isMain === true ? all : Math.ceil(all / 4));
  if (values.aside) return wanted.every((rule) => compareRule(rule, many(rule), firstSeed));

  // One process a rule, two at a time: a rule is then compared on all cores that can be counted on.
  const compared = await runAside(
    wanted.map((rule) => ({ args: ['--rules', rule, '--elections', `${all}`, '--seed', `${firstSeed}`] })),
    ({ output }) => process.stdout.write(output),
  );
  const isSame = compared.every(({ status }) => status === 0);
  if (values['no-plants']) return isSame;

  const plants = PLANTS.filter(({ rule }) => wanted.includes(rule));
  const found = await runAside(
    plants.map((plant) => ({ args: ['--rules', plant.rule, '--elections', `${ELECTIONS_FOR_A_PLANT}`], plant })),
    ({ status, output }, i) => {
      const plant = plants[i];
      const isFound = status === 1 && output.includes('DIFFERENT');
      console.log(
        `${isFound ? 'found    ' : 'NOT FOUND'} ${plant?.rule}: ${plant?.file}: ${plant?.from} → ${plant?.to}`,
      );
      if (!isFound) console.log(output);
    },
  );
  const areFound = found.every(({ status, output }) => status === 1 && output.includes('DIFFERENT'));
  console.log(isSame && areFound ? 'All as it should be.' : 'FAILED');
  return isSame && areFound;
}

if (values.help) console.log(HELP);
else process.exitCode = (await main()) ? 0 : 1;

import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EvidenceAndRoll } from './demo-elections.js';
import { EvidenceToTamper, objects, sha256, words } from './evidence-to-tamper.js';
import type { Changeable } from './evidence-to-tamper.js';
import { tamperings } from './tampered-evidence.js';
import type { Contests } from './tampered-evidence.js';

/**
 * The verifier of the evidence in Python (test/peers/bundle), which shares nothing with ours: it accepts the evidence of an
 * election, and finds whatever is changed in it, signed again or not.
 */
type Tell = (holds: boolean, what: string) => void;

interface Opinion {
  readonly accepted: boolean;
  readonly passed: number;
  readonly failed: readonly string[];
}

export const pythonIsThere = (): boolean => spawnSync('python3', ['--version']).status === 0;

export async function checkSecondOpinion({ bundle, uuid, roll }: EvidenceAndRoll, tell: Tell): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-python-'));
  try {
    const own = spawnSync('python3', [resolve('test/peers/bundle/selftest.py')], { encoding: 'utf8' });
    tell(own.status === 0, `Python's verifier agrees with published figures${own.status === 0 ? '' : own.stderr}`);
    const [rightRoll, wrongRoll] = [join(folder, 'roll.csv'), join(folder, 'wrong.csv')];
    writeFileSync(rightRoll, roll);
    writeFileSync(wrongRoll, roll.replace(',true,', ',false,'));
    const right = await opinionOf(folder, bundle, ['--roll', `${uuid}=${rightRoll}`]);
    tell(right.accepted, `Python accepts the evidence: ${right.passed} checks${sayFailed(right)}`);
    const wrong = await opinionOf(folder, bundle, ['--roll', `${uuid}=${wrongRoll}`]);
    const told = `roll of ${uuid}: digest,roll of ${uuid}: electors`;
    tell(wrong.failed.join() === told, 'among them the digest of a roll, which is another if one elector is not on it');
    const again = await opinionOf(folder, new EvidenceToTamper(bundle).packedAndSigned());
    tell(again.accepted, `and the same, signed again by another key${sayFailed(again)}`);
    const flipped = await together(kindsOf(bundle), (path) => findsFlipped(folder, bundle, path));
    const missed = flipped.filter((fault) => fault !== undefined);
    tell(missed.length === 0, `Python finds one bit in any of ${flipped.length} kinds of files ${missed.join(', ')}`);
    const changed = await together(tamperings(contestsOf(bundle)), async ({ what, change, finds }) => {
      const evidence = new EvidenceToTamper(bundle);
      change(evidence);
      const opinion = await opinionOf(folder, evidence.packedAndSigned());
      const found = !opinion.accepted && opinion.failed.some((line) => line.endsWith(finds));
      return { found, what: `"${finds}": ${what}${found ? '' : sayFailed(opinion)}` };
    });
    for (const { found, what } of changed) tell(found, `Python finds at ${what}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two at a time; answers in the order of the questions. */
async function together<Q, A>(questions: readonly Q[], ask: (question: Q) => Promise<A>): Promise<readonly A[]> {
  const answers: A[] = [];
  const rest = questions.entries();
  const work = async (): Promise<void> => {
    for (const [place, question] of rest) answers[place] = await ask(question);
  };
  await Promise.all([work(), work()]);
  return answers;
}

/** One bit of a file in evidence that nobody signed again: the manifest tells. Gives the path if it does not. */
async function findsFlipped(folder: string, bundle: Uint8Array, path: string): Promise<string | undefined> {
  const evidence = new EvidenceToTamper(bundle);
  evidence.flip(path);
  const { accepted, failed } = await opinionOf(folder, evidence.packed());
  const told = path === 'manifest.json' ? failed.length > 0 : failed.some((line) => line.startsWith('manifest: '));
  return !accepted && told ? undefined : path;
}

/** One path of each kind, with something in it. */
function kindsOf(bundle: Uint8Array): readonly string[] {
  const kinds = new Map<string, string>();
  const evidence = new EvidenceToTamper(bundle);
  for (const path of evidence.paths)
    if (evidence.text(path) !== '' && !kinds.has(kindOf(path))) kinds.set(kindOf(path), path);
  return [...kinds.values()];
}

const kindOf = (path: string): string => (path.endsWith('.bel') ? '.bel' : (path.split('/').at(-1) ?? ''));

function contestsOf(bundle: Uint8Array): Contests {
  const contests = objects(new EvidenceToTamper(bundle).json('declaration.json')['contests']);
  const uuidOf = (fits: (contest: Changeable) => boolean): string => words(contests.find(fits)?.['uuid']);
  return {
    ranked: uuidOf(({ rule }) => (rule as { id: string }).id === 'scottish'),
    choice: uuidOf(({ rule }) => (rule as { id: string }).id === 'block'),
    resolution: uuidOf(({ outcome }) => outcome === 'carried'),
  };
}

async function opinionOf(folder: string, bundle: Uint8Array, args: readonly string[] = []): Promise<Opinion> {
  const file = join(folder, `${sha256(bundle)}.zip`);
  writeFileSync(file, bundle);
  const { code, output } = await new Promise<{ code: number; output: string }>((done) => {
    const python = execFile('python3', [resolve('test/peers/bundle'), file, '--json', ...args], (_error, stdout) =>
      done({ code: python.exitCode ?? 1, output: stdout }),
    );
  });
  const last = output.trim().split('\n').at(-1) ?? '';
  const { verdict, passed, failed } = JSON.parse(last) as Omit<Opinion, 'accepted'> & { readonly verdict: string };
  return { accepted: code === 0 && verdict === 'accept', passed, failed };
}

const sayFailed = ({ failed }: Opinion): string => (failed.length === 0 ? '' : `; failed: ${failed.join('; ')}`);

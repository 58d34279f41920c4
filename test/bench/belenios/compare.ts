import { randomPermutation, verifyArchive, type Group, type Question } from '#libs/belenios';
import { cpu, makeRecord, random, STEPS, type Made } from './record.js';
import type { ToolTime } from './tool-time.js';

export interface Row {
  readonly question: string;
  readonly ballots: number;
  readonly step: string;
  /** Milliseconds of processor time for each ballot. */
  readonly ours: number;
  readonly tool?: number;
  /** Most that ours may be of the tool's. */
  readonly limit: number;
}

/** Of making, checking, mixing and decrypting; and of the verification of a whole record. */
const STEP_LIMIT = 0.6;
const WHOLE_LIMIT = 0.4;

export interface Case {
  readonly name: string;
  readonly question: Question;
  /** A vote on the question, another one each time where votes differ in what they cost. */
  readonly vote: () => readonly number[];
  readonly ballots: number;
}

const answers = (n: number): string[] => Array.from({ length: n }, (_, i) => `Candidate ${i + 1}`);

export const cases = (ballots: number): readonly Case[] => [
  {
    name: 'ranked, 10 candidates',
    question: { type: 'NonHomomorphic', value: { answers: answers(10), question: 'Board' } },
    vote: () => randomPermutation(10, random).map((i) => i + 1),
    ballots,
  },
  {
    name: 'For/Against/Abstain',
    question: { answers: ['For', 'Against', 'Abstain'], min: 1, max: 1, question: 'Resolution' },
    vote: () => [1, 0, 0],
    ballots: Math.min(ballots, 300),
  },
  {
    name: 'approval, 10 candidates',
    question: { answers: answers(10), min: 0, max: 10, question: 'Approval' },
    vote: () => [1, 0, 1, 0, 1, 0, 1, 0, 0, 0],
    ballots: Math.min(ballots, 100),
  },
];

/** One question against one and some more: their difference is what a question costs, without what a start costs. */
const MORE = 5;
const RUNS = 3;
/** Our steps are compiled while they run, and what compiles them is counted as well: until some thousand ranked ballots are through. */
const BALLOTS_TO_WARM = 2_000;
/** Our verifier is compiled while it runs: only from the fourth time on does it take what it takes per ballot. */
const RUNS_TO_WARM = 6;

export async function compare(group: Group, { name, question, vote, ballots }: Case, tool?: ToolTime): Promise<Row[]> {
  const made = await makeRecord({ group, questions: [question], vote: () => [vote()], ballots });
  const spent = { ...made.spent };
  let verified = Infinity;
  const runs = 'value' in question ? Math.max(RUNS, Math.ceil(BALLOTS_TO_WARM / ballots)) : RUNS;
  for (let run = 0; run < runs; run++) {
    const again = await makeRecord({ group, questions: [question], vote: () => [vote()], ballots });
    for (const step of STEPS) spent[step] = Math.min(spent[step], again.spent[step]);
  }
  for (let run = 0; run < RUNS_TO_WARM; run++)
    verified = Math.min(verified, await timeToVerify(group, made.after.result));
  const theirs = tool ? await toolTimes(tool, group, { name, question, vote, ballots }, made) : undefined;
  const row = (step: string, ours: number, limit = STEP_LIMIT): Row => {
    const ms = theirs?.get(step);
    return {
      question: name,
      ballots,
      step,
      ours: ours / ballots,
      limit,
      ...(ms !== undefined && { tool: ms / ballots }),
    };
  };
  const isRanked = 'value' in question;
  return [
    row('make a ballot', spent.make),
    row('check a ballot of many', spent.check),
    row('check a ballot alone', spent['check alone']),
    ...(isRanked ? [row('mix and prove', spent.mix), row('check a mix', spent['check mix'])] : []),
    ...(isRanked ? [row('decrypt', spent.decrypt), row('check a decryption', spent['check decryption'])] : []),
    row('verify the whole record', verified, isRanked ? WHOLE_LIMIT : STEP_LIMIT),
  ];
}

async function timeToVerify(group: Group, record: Uint8Array): Promise<number> {
  const from = cpu();
  const { verdict } = await verifyArchive(record, { group, level: 'basic' });
  if (verdict !== 'accept') throw new Error(`our own verifier says ${verdict}`);
  return cpu() - from;
}

/** The tool's milliseconds for the same ballots, each with that of the same command on less work taken away. */
async function toolTimes(tool: ToolTime, group: Group, wanted: Case, made: Made): Promise<Map<string, number>> {
  const { question, vote, ballots } = wanted;
  const isRanked = 'value' in question;
  const { after } = made;
  const times = new Map<string, number>();
  const verify = (bytes: Uint8Array): number => tool.least(2, ['verify'], { 'record.bel': bytes });
  const toTheVotes = verify(after.one);
  const ofVotes = verify(after.check);
  for (const step of ['check a ballot of many', 'check a ballot alone']) times.set(step, ofVotes - toTheVotes);
  const whole = verify(after.result);
  const tiny = await makeRecord({ group, questions: [question], vote: () => [vote()], ballots: 1 });
  times.set('verify the whole record', whole - verify(tiny.after.result));

  const several = Array.from({ length: 1 + MORE }, () => question);
  const six = await makeRecord({ group, questions: several, vote: () => several.map(vote), ballots: 1 });
  const make = (record: Made, questions: number): number =>
    tool.least(RUNS, ['generate-ballot', '--privcred', 'DIR/code', '--choice', 'DIR/choice'], {
      'record.bel': record.after.setup,
      code: record.code,
      choice: JSON.stringify(Array.from({ length: questions }, vote)),
    });
  times.set('make a ballot', (ballots * (make(six, 1 + MORE) - make(tiny, 1))) / MORE);

  if (!isRanked) return times;
  const shuffle = (record: Made): number =>
    tool.least(2, ['shuffle', '--trustee-id', '1'], { 'record.bel': record.after.tally });
  times.set('mix and prove', shuffle(made) - shuffle(tiny));
  const decrypt = (record: Made): number =>
    tool.least(2, ['decrypt', '--privkey', 'DIR/key', '--trustee-id', '1'], {
      'record.bel': record.after['check mix'],
      key: record.key,
    });
  times.set('decrypt', decrypt(made) - decrypt(tiny));
  const tallied = verify(after.tally);
  const mixed = verify(after['check mix']);
  times.set('check a mix', mixed - tallied);
  times.set('check a decryption', whole - mixed); // it looks at decryptions only when there is a result
  return times;
}

import { createHash } from 'node:crypto';
import type { JsonValue } from '#libs/basics';
import { objects, words } from './evidence-to-tamper.js';
import type { Changeable, EvidenceToTamper } from './evidence-to-tamper.js';

/** A change to the evidence, by somebody who can sign it again as a whole. */
export interface Tampering {
  readonly what: string;
  readonly change: (evidence: EvidenceToTamper) => void;
  /** The check that must fail: how its line ends. */
  readonly finds: string;
}

/** The contests that are changed. */
export interface Contests {
  readonly ranked: string;
  readonly choice: string;
  /** A resolution that was carried. */
  readonly resolution: string;
}

export function tamperings({ ranked, choice, resolution }: Contests): readonly Tampering[] {
  return [
    ...ofCounts({ ranked, choice, resolution }),
    ...ofDeclarations({ ranked, resolution }),
    ...ofRecords({ ranked, resolution }),
    ...ofCodes(ranked),
    {
      what: 'the rule-book is another one',
      change: (evidence) => evidence.change('constitution.json', (rules) => ({ ...rules, title: 'Other rules' })),
      finds: 'constitution: digest',
    },
    {
      what: 'the definition has one elector more',
      change: (evidence) => {
        evidence.change('definition.json', (definition) => ({
          ...definition,
          contests: objects(definition['contests']).map((contest) => ({
            ...contest,
            roll: { ...(contest['roll'] as Changeable), electors: 999 },
          })),
        }));
      },
      finds: 'x_record: credentials',
    },
    {
      what: 'a file is added',
      change: (evidence) => evidence.put('notes.txt', 'more'),
      finds: 'every file that belongs here, and no other',
    },
  ];
}

function ofCounts({ ranked, choice, resolution }: Contests): readonly Tampering[] {
  const swap = (value: Changeable): Changeable => ({
    ...value,
    for: value['against'] ?? 0,
    against: value['for'] ?? 0,
  });
  const lose = (value: Changeable): Changeable => ({ ...value, outcome: 'notCarried' });
  return [
    {
      what: 'votes for and against are swapped in count and declaration',
      change: (evidence) => evidence.recount(resolution, swap, swap),
      finds: 'result: for, against, abstained',
    },
    {
      what: 'a resolution that was carried is declared not carried',
      change: (evidence) => evidence.recount(resolution, lose, lose),
      finds: 'result: decided again',
    },
    {
      what: 'two candidates swap their first preferences',
      change: (evidence) =>
        evidence.recount(
          ranked,
          firstStage((votes) => ({ ...votes, ...swapped(votes) })),
        ),
      finds: 'result: first preferences, counted again',
    },
    {
      what: 'the votes of candidates are other than the totals',
      change: (evidence) =>
        evidence.recount(
          choice,
          firstStage((votes) => ({ ...votes, ...swapped(votes) })),
        ),
      finds: 'result: votes, added up again',
    },
    {
      what: 'the candidate with fewest votes is elected',
      change: (evidence) => {
        const votes = objects(evidence.json(`contests/${choice}/count.json`)['stages'])[0]?.['votes'] as Changeable;
        const byVotes = Object.keys(votes).sort((a, b) => Number(votes[a]) - Number(votes[b]));
        const [fewest] = byVotes.map(Number);
        const elect = (elected: JsonValue | undefined): JsonValue =>
          (elected as number[]).map((number, place) => (place === 0 && fewest !== undefined ? fewest : number));
        evidence.recount(choice, (count) => ({ ...count, elected: elect(count['elected']) }));
      },
      finds: 'result: elected: those with most votes',
    },
    {
      what: 'a paper is rejected that was not',
      change: (evidence) =>
        evidence.recount(ranked, (count) => ({ ...count, rejected: [{ ground: 'unmarked', papers: 1 }] })),
      finds: 'result: valid and rejected papers',
    },
  ];
}

/** Two numbers of candidates with different votes, exchanged. */
function swapped(votes: Changeable): Changeable {
  const [one] = Object.keys(votes);
  const other = Object.keys(votes).find((number) => one !== undefined && votes[number] !== votes[one]);
  if (one === undefined || other === undefined) throw new Error('every candidate has the same votes');
  return { [one]: votes[other] ?? '', [other]: votes[one] ?? '' };
}

const firstStage =
  (change: (votes: Changeable) => Changeable) =>
  (count: Changeable): Changeable => ({
    ...count,
    stages: objects(count['stages']).map((stage, index) =>
      index === 0 ? { ...stage, votes: change(stage['votes'] as Changeable) } : stage,
    ),
  });

function ofDeclarations({ ranked, resolution }: Pick<Contests, 'ranked' | 'resolution'>): readonly Tampering[] {
  return [
    {
      what: 'the declaration has a vote more',
      change: (evidence) =>
        evidence.declare(resolution, (contest) => ({ ...contest, for: Number(contest['for']) + 1 })),
      finds: 'result: declared: figures',
    },
    {
      what: 'somebody else is declared elected',
      change: (evidence) =>
        evidence.declare(ranked, (contest) => ({ ...contest, elected: [...objects(contest['elected'])].reverse() })),
      finds: 'result: declared: elected',
    },
    {
      what: 'another head of a record is declared',
      change: (evidence) => evidence.declare(ranked, (contest) => ({ ...contest, recordHead: '0'.repeat(64) })),
      finds: 'record: head',
    },
    {
      what: 'one person proposed and approved',
      change: (evidence) =>
        evidence.change('approval.json', (approval) => ({ ...approval, approvedBy: approval['proposedBy'] ?? '' })),
      finds: 'approval: by two people',
    },
    {
      what: 'another declaration was approved',
      change: (evidence) =>
        evidence.change('approval.json', (approval) => ({ ...approval, contentDigest: '0'.repeat(64) })),
      finds: 'approval: digest of the declaration',
    },
  ];
}

function ofRecords({ ranked, resolution }: Pick<Contests, 'ranked' | 'resolution'>): readonly Tampering[] {
  const path = `contests/${ranked}/batches.json`;
  return [
    {
      what: 'a ballot is left out of a record, which is chained again',
      change: (evidence) => {
        evidence.rewrite(resolution, (lines) => lines.filter(({ type }, index) => type !== 'Ballot' || index !== 1));
      },
      finds: 'tally made again from the ballots that count',
    },
    {
      what: 'the result of a record is another one',
      change: (evidence) =>
        evidence.rewrite(resolution, (lines) =>
          lines.map((line) => (line.type === 'Result' ? { ...line, data: ['{"result":[[0,36,0]]}'] } : line)),
        ),
      finds: 'result: for, against, abstained',
    },
    {
      what: 'the polls of a record never ended',
      change: (evidence) => evidence.rewrite(ranked, (lines) => lines.filter(({ type }) => type !== 'EndBallots')),
      finds: 'record: grammar',
    },
    {
      what: 'the root of a batch is another one',
      change: (evidence) =>
        evidence.change(path, (sealed) => ({
          ...sealed,
          batches: objects(sealed['batches']).map((batch) => ({ ...batch, root: '0'.repeat(64) })),
        })),
      finds: 'sealed: batches: Merkle roots',
    },
    {
      what: 'the seal number is another one, also in the declaration',
      change: (evidence) => {
        const sealNumber = '0000-0000-0000-0000-0000';
        evidence.change(path, (sealed) => ({ ...sealed, sealNumber }));
        evidence.declare(ranked, (contest) => ({ ...contest, sealNumber }));
      },
      finds: 'sealed: batches: seal number',
    },
    {
      what: 'a ballot that counts stands among those opened instead',
      change: (evidence) => {
        const record = evidence.text(`contests/${ranked}/${ranked}.bel`);
        const ballot = record.split('\0').find((text) => text.startsWith('{"election_uuid":')) ?? '';
        const tracker = createHash('sha256').update(ballot).digest('base64').replace(/=+$/, '');
        evidence.put(`contests/${ranked}/challenged.txt`, `${tracker}\n`);
      },
      finds: 'sealed: opened ballots: none counts',
    },
    {
      what: 'a trustee promised something else',
      change: (evidence) => {
        const file = `contests/${ranked}/commitments.json`;
        evidence.put(file, evidence.text(file).replace(/"digest":"[0-9a-f]{64}"/, `"digest":"${'0'.repeat(64)}"`));
      },
      finds: 'promises: kept',
    },
  ];
}

function ofCodes(uuid: string): readonly Tampering[] {
  const path = `contests/${uuid}/roll-log.txt`;
  const lines = (evidence: EvidenceToTamper): string[] => evidence.text(path).split('\n').slice(0, -1);
  return [
    {
      what: 'the line that blocked a lost code is dropped',
      change: (evidence) => evidence.put(path, `${lines(evidence).slice(1).join('\n')}\n`),
      finds: 'roll log: chain, rules, signatures',
    },
    {
      what: 'the whole roll log is dropped',
      change: (evidence) => evidence.put(path, ''),
      finds: 'roll log: no ballot by a blocked or spare credential',
    },
    {
      what: 'a code is replaced whose owner votes otherwise',
      change: (evidence) =>
        evidence.put(path, evidence.text(path).replace('"reason":"lost"', '"reason":"other-channel"')),
      finds: 'roll log: chain, rules, signatures',
    },
    {
      what: 'whoever makes codes did not sign that one takes the place of another',
      change: (evidence) =>
        evidence.put(path, evidence.text(path).replace(/"maker":"[0-9a-f]{128}"/, `"maker":"${'0'.repeat(128)}"`)),
      finds: 'roll log: chain, rules, signatures',
    },
    {
      what: 'a code is blocked that somebody voted with',
      change: (evidence) => {
        const [first = ''] = lines(evidence);
        const activated = Number(/"credential":([0-9]+)/.exec(lines(evidence)[1] ?? '')?.[1]);
        const block = first.replace(/"credential":[0-9]+/, `"credential":${activated}`);
        evidence.put(path, `${[...lines(evidence), block].join('\n')}\n`);
      },
      finds: 'roll log: no ballot by a blocked or spare credential',
    },
    {
      what: 'whoever makes codes says something that they did not sign',
      change: (evidence) =>
        evidence.change('codes.json', (codes) => ({
          ...codes,
          statement: words(codes['statement']).replace(/"electors":[0-9]+/, '"electors":1'),
        })),
      finds: 'codes.json: signature',
    },
  ];
}

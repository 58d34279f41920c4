import { err, ok } from '#libs/basics';
import type { Marks } from '../papers/marks.js';
import { STATUS_CODE } from './nist-contests.js';
import { partsOf } from './writable-election.js';
import type { WritableElection, Written } from './writable-election.js';

/** The format needs a record for each paper: more than this is no file anybody wants. */
export const MOST_RECORDS = 10_000_000;

const UNIT = 'unit';
const DEVICE = 'quorate';
const ELECTION = 'election';
const CONTEST = 'contest';
const SNAPSHOT = 'snapshot';

export interface NistOptions {
  readonly generatedAt: Date;
  /** Whether marks are places in an order of preference (the default), or votes for each candidate. */
  readonly marksAre?: 'ranks' | 'votes';
}

/**
 * Writes papers as cast vote records that `NistCvrReader` reads back with the same marks, one record for each paper.
 *
 * @see NIST SP 1500-103, Cast Vote Records Common Data Format Specification, version 1.0
 */
export function writeNistCvr(election: WritableElection, options: NistOptions): Written {
  if (partsOf(election.papers) > 1) return err({ code: 'weights', found: '' });
  let records = 0;
  for (const { papers } of election.papers) records += papers;
  return records > MOST_RECORDS
    ? err({ code: 'tooManyRecords', found: `${records}` })
    : ok(reportPieces(election, options));
}

function* reportPieces(election: WritableElection, options: NistOptions): Iterable<string> {
  const { generatedAt, marksAre = 'ranks' } = options;
  const head = {
    '@type': 'CVR.CastVoteRecordReport',
    Version: '1.0.0',
    GeneratedDate: generatedAt.toISOString(),
    GpUnit: [{ '@id': UNIT, '@type': 'CVR.GpUnit', Type: 'other', OtherType: 'electorate' }],
    ReportGeneratingDeviceIds: [DEVICE],
    ReportingDevice: [{ '@id': DEVICE, '@type': 'CVR.ReportingDevice', Application: 'Quorate' }],
    Election: [electionObject(election, marksAre)],
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"CVR":[`;
  let before = '\n';
  for (const { marks, papers } of election.papers) {
    const record = JSON.stringify(recordObject(marks, marksAre));
    for (let i = 0; i < papers; i++) {
      yield before + record;
      before = ',\n';
    }
  }
  yield '\n]}\n';
}

function electionObject({ title, seats, candidates }: WritableElection, marksAre: NistOptions['marksAre']): object {
  return {
    '@id': ELECTION,
    '@type': 'CVR.Election',
    ElectionScopeId: UNIT,
    Candidate: candidates.map(({ name, withdrawn }, i) => ({
      '@id': `candidate-${i + 1}`,
      '@type': 'CVR.Candidate',
      Name: name,
      ...(withdrawn === true && { Code: [{ '@type': 'CVR.Code', Type: 'other', ...STATUS_CODE }] }),
    })),
    Contest: [
      {
        '@id': CONTEST,
        '@type': 'CVR.CandidateContest',
        ...(title !== '' && { Name: title }),
        ...(seats !== null && { NumberElected: seats }),
        VoteVariation: marksAre === 'ranks' ? 'rcv' : 'other',
        ...(marksAre === 'votes' && { OtherVoteVariation: 'votes' }),
        ContestSelection: candidates.map((_, i) => ({
          '@id': `selection-${i + 1}`,
          '@type': 'CVR.CandidateSelection',
          CandidateIds: [`candidate-${i + 1}`],
        })),
      },
    ],
  };
}

function recordObject(marks: Marks, marksAre: NistOptions['marksAre']): object {
  const selections = Array.from(marks, (mark, i) => ({ mark, i })).filter(({ mark }) => mark > 0);
  return {
    '@type': 'CVR.CVR',
    ElectionId: ELECTION,
    CurrentSnapshotId: SNAPSHOT,
    CVRSnapshot: [
      {
        '@id': SNAPSHOT,
        '@type': 'CVR.CVRSnapshot',
        Type: 'interpreted',
        CVRContest: [
          {
            '@type': 'CVR.CVRContest',
            ContestId: CONTEST,
            CVRContestSelection: selections.map(({ mark, i }) => ({
              '@type': 'CVR.CVRContestSelection',
              ContestSelectionId: `selection-${i + 1}`,
              SelectionPosition: [
                {
                  '@type': 'CVR.SelectionPosition',
                  HasIndication: 'yes',
                  IsAllocable: 'yes',
                  ...(marksAre === 'ranks' ? { NumberVotes: 1, Rank: mark } : { NumberVotes: mark }),
                },
              ],
            })),
          },
        ],
      },
    ],
  };
}

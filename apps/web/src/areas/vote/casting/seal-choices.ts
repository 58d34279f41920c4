import { isNothing, marksOf } from '../choices/choice.js';
import type { SealedPaper } from '../sealing/messages.js';
import { seal } from '../sealing/sealer.js';
import type { Paper, VoterPaper } from '../visit/paper.js';
import type { AboutElection, SentPaper, Visit } from '../visit/visit.js';

/** The contests in which something is chosen: a ballot is made for these, and for no other. */
export const chosenPapers = (papers: readonly Paper[], { draft }: Pick<Visit, 'draft'>): readonly Paper[] =>
  papers.filter(({ contestId }) => {
    const choice = draft[contestId];
    return choice !== undefined && !isNothing(choice);
  });

export interface SealedChoice {
  readonly paper: Paper;
  readonly sealed: SealedPaper;
}

/** Seals what was chosen, each paper once. @throws CannotSeal */
export async function sealChoices(papers: readonly Paper[], visit: Visit): Promise<readonly SealedChoice[]> {
  const all: SealedChoice[] = [];
  for (const paper of chosenPapers(papers, visit)) {
    const choice = visit.draft[paper.contestId];
    if (!choice || visit.code === undefined) continue;
    const sealed = await seal({
      code: visit.code,
      uuid: paper.uuid,
      electionObject: paper.electionObject,
      form: {
        paper: paper.kind,
        answers: paper.lines.length,
        leastChoices: paper.leastChoices,
        mostChoices: paper.kind === 'choices' ? paper.mostChoices : undefined,
      },
      marks: marksOf(choice, paper.lines.length),
    });
    all.push({ paper, sealed });
  }
  return all;
}

/** As it is kept and sent: without what would open it. */
export const toSend = ({ paper, sealed }: SealedChoice): SentPaper => ({
  contestId: paper.contestId,
  uuid: paper.uuid,
  title: paper.title,
  titleCy: paper.titleCy,
  ballot: sealed.ballot,
  tracker: sealed.tracker,
  words: sealed.words,
});

export const aboutElection = ({ election, canChange }: VoterPaper): AboutElection => ({
  organisation: election.organisation,
  organisationCy: election.organisationCy,
  closesAt: election.closesAt,
  timeZone: election.timeZone,
  canChange,
});

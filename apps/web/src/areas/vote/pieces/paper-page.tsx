import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { isNothing, marked, nothingChosen } from '../choices/choice.js';
import type { Choice } from '../choices/choice.js';
import { pointsGiven } from '../choices/limit.js';
import type { Paper } from '../visit/paper.js';
import { changeVisit, currentVisit } from '../visit/visit.js';
import type { Visit } from '../visit/visit.js';
import { ChoicesList } from './choices-list.js';
import { PaperHead } from './paper-head.js';
import type { PaperProps } from './paper-props.js';
import { PointsList } from './points-list.js';
import { RankedList } from './ranked-list.js';
import { ResolutionPaper } from './resolution-paper.js';
import { useRowOrder } from './row-order.js';
import type { RowOrder } from './row-order.js';
import { useStatusWords } from './status-words.js';

interface PaperPageProps {
  readonly visit: Visit;
  readonly paper: Paper;
  /** From 0. */
  readonly index: number;
  readonly total: number;
  /** “Change” on the check page brings here, and Continue goes back there. */
  readonly isFromCheck: boolean;
}

export function PaperPage({ visit, paper, index, total, isFromCheck }: PaperPageProps) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const go = useNavigate();
  const [said, setSaid] = useState<string | undefined>();
  const words = useStatusWords();
  const choice = visit.draft[paper.contestId] ?? nothingChosen(paper.kind);
  const title = inLanguage(language, paper.title, paper.titleCy);
  usePageTitle(title);
  const isEmpty = isNothing(choice);
  const rowOrder = useRowOrder(choice, paper.lines.length);

  function choose(chosen: Choice): void {
    const draft = currentVisit()?.draft ?? {};
    changeVisit({ draft: { ...draft, [paper.contestId]: chosen } });
    setSaid(undefined);
  }
  const next = isFromCheck || index + 1 >= total ? '/vote/check' : `/vote/ballot/${index + 2}`;
  const back = isFromCheck ? '/vote/check' : index === 0 ? '/vote' : `/vote/ballot/${index}`;

  function arrange(): void {
    rowOrder.arrange();
    setSaid(t(rowOrder.isInOrder ? 'ranks.paperOrderNow' : 'ranks.inOrderNow'));
  }
  function goOn(): void {
    const problem = problemOf(paper, choice);
    if (problem === 'too-few') return setSaid(t('choices.least', { count: paper.leastChoices }));
    if (problem === undefined) return void go(next);
    document.querySelector<HTMLInputElement>('.cand__points input')?.focus(); // the dock says what is wrong
  }
  function skip(): void {
    choose(nothingChosen(paper.kind));
    void go(next);
  }

  return (
    <>
      <BackLink to={back} />
      <p className="steps-n">
        <span className="pips" aria-hidden="true">
          {Array.from({ length: total }, (_, i) => (
            <i key={i} className={i <= index ? 'on' : undefined} />
          ))}
        </span>
        {t('ballot.steps', { place: index + 1, total })}
      </p>
      <Marks {...{ paper, choice, index, rowOrder }} onChoose={choose} onSay={setSaid} />
      <p className="paperskip">
        <button type="button" className="btn btn--3" onClick={skip}>
          {t(isEmpty ? 'ballot.skip' : 'ballot.clear')}
        </button>
      </p>
      <section className="dock votedock" aria-label={t('ballot.dock')}>
        <div className="dock__in">
          <p role="status">{said ?? words(paper, choice)}</p>
          <div className="btns">
            {rowOrder.canArrange && (
              <button type="button" className="btn btn--2" onClick={arrange}>
                {t(rowOrder.isInOrder ? 'ballot.ballotOrder' : 'ballot.putInOrder')}
              </button>
            )}
            <button type="button" className="btn" onClick={goOn}>
              {t('ballot.continue')}
            </button>
          </div>
        </div>
      </section>
    </>
  );
}

/** What keeps a paper from being sealed so. */
function problemOf(paper: Paper, choice: Choice): 'too-few' | 'too-many-points' | undefined {
  if (choice.kind === 'points')
    return paper.points !== undefined && pointsGiven(choice.points) > paper.points ? 'too-many-points' : undefined;
  const isTooFew = choice.kind === 'choices' && marked(choice).length > 0 && marked(choice).length < paper.leastChoices;
  return isTooFew ? 'too-few' : undefined;
}

interface MarksProps extends Omit<PaperProps, 'choice'> {
  readonly choice: Choice;
  readonly index: number;
  readonly rowOrder: RowOrder;
}

function Marks({ paper, choice, index, rowOrder, onChoose, onSay }: MarksProps) {
  const same = { paper, onChoose, onSay };
  if (paper.isResolution && choice.kind === 'choices')
    return <ResolutionPaper {...same} choice={choice} index={index} />;
  return (
    <div className="doc">
      <PaperHead {...{ paper, index }} />
      {choice.kind === 'ranks' && <RankedList {...same} {...{ choice, rowOrder }} />}
      {choice.kind === 'choices' && <ChoicesList {...same} choice={choice} />}
      {choice.kind === 'points' && <PointsList {...same} choice={choice} />}
    </div>
  );
}

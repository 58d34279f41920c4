import { useState } from 'react';
import { lastSeatStory, totalPapers } from '#libs/counting';
import type { CountRecord } from '#libs/counting';
import { useSaying } from '../facts/saying.js';
import { shownCount } from '../facts/shown-count.js';
import { hasTransfers } from '../facts/shown-record.js';
import { Bars } from './bars.js';
import { BuildUp } from './build-up.js';
import { Heading } from './chart-figure.js';
import type { Level } from './chart-figure.js';
import { Elected, Lead } from './elected.js';
import { Flow } from './flow.js';
import { LastTwo } from './last-two.js';
import { Rejected } from './rejected.js';
import { Stages } from './stages.js';
import { Turnout } from './turnout.js';

interface CountedProps {
  readonly record: CountRecord;
  readonly electors: number;
  readonly uuid: string;
  readonly source: string | null;
  readonly level: Level;
}

/** A contest for seats: who was elected, how the last seat was won, and every figure of the count. */
export function Counted({ record, electors, uuid, source, level }: CountedProps) {
  const { language } = useSaying();
  const [isAllShown, showAll] = useState(false);
  const count = shownCount(record, isAllShown, language);
  const story = lastSeatStory(count.shown, language);
  const voted = Math.round(record.validPapers / record.unitsPerVote) + totalPapers(record.rejected);
  const isCompared = count.lastSeat?.beaten != null && count.lastSeat.course.length > 1;
  return (
    <>
      <Elected count={count} />
      <Lead count={count} voted={voted} electors={electors} />
      <section className={isCompared ? 'sec grid2 w12' : 'sec'}>
        {story && (
          <div className="stack">
            <Heading level={level}>{story.title}</Heading>
            {story.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
        {isCompared && (
          <div className="card">
            <LastTwo count={count} level={level} />
          </div>
        )}
      </section>
      {hasTransfers(record) ? (
        <>
          <section className="sec">
            <BuildUp count={count} level={level} />
          </section>
          <section className="sec">
            <Flow count={count} level={level} />
          </section>
        </>
      ) : (
        <section className="sec">
          <Bars count={count} level={level} />
        </section>
      )}
      <section className="sec">
        <Stages count={count} level={level} uuid={uuid} source={source} showAll={showAll} />
      </section>
      <section className="sec grid2">
        <Turnout level={level} voted={voted} electors={electors} />
        <Rejected level={level} record={record} />
      </section>
    </>
  );
}

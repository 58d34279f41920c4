import { trackerWords } from '#libs/belenios';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { NotFound } from '../../../kit/not-found.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink, Note, Scroll } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import '../../../styles/public.css';
import { useBodyOf } from '../election-names.js';
import type { PublicBoxQuery } from '../operations.generated.js';
import { PUBLIC_BATCH, PUBLIC_BOX } from '../operations.generated.js';
import '../words.js';

type Found = {
  readonly box: NonNullable<PublicBoxQuery['ballotBox']>;
  readonly record: PublicBoxQuery['contestRecord'];
};

/** The bulletin board of a contest: every sealed vote, batch by batch, in an order that says nothing about time. */
export function Screen() {
  const { contestId = '' } = useParams();
  return (
    <Asked query={useAsked(PUBLIC_BOX, { contestId }, { everyMs: 10_000 })}>
      {({ ballotBox, contestRecord }) => (ballotBox ? <Board box={ballotBox} record={contestRecord} /> : <NotFound />)}
    </Asked>
  );
}

function Board({ box, record }: Found) {
  const { t } = useTranslation('public');
  const { electionId = '' } = useParams();
  const language = useLanguage();
  useBodyOf(electionId);
  const title = inLanguage(language, record?.contest.title ?? '', record?.contest.titleCy);
  usePageTitle(t('board.title'), title);
  const last = box.lastBatch?.batch ?? 0;
  const [asked, setBatch] = useState<number | undefined>();
  const batch = asked ?? last;
  const rows: readonly (readonly [string, string | number])[] = [
    [t('board.ballots'), box.ballots],
    [t('board.sealed'), box.sealed],
    [t('board.unchecked'), box.unchecked],
    [t('board.refused'), box.refused],
  ];
  return (
    <div className="grid2 w21">
      <div className="stack-l">
        <div>
          <BackLink to={`/e/${electionId}`} />
          <p className="eyebrow">{title}</p>
          <h1>{t('board.title')}</h1>
          <p className="lead">{t('board.lead', { count: box.sealed })}</p>
        </div>
        {last === 0 ? (
          <Note status="info" title={t('board.empty')} />
        ) : (
          <>
            <Batch contestId={box.contestId} batch={batch} />
            <nav className="pager" aria-label={t('board.pages')}>
              <button
                type="button"
                className="btn btn--2 btn--s"
                disabled={batch <= 1}
                onClick={() => setBatch(batch - 1)}
              >
                {t('board.previous')}
              </button>
              <span className="small muted">{t('board.batchOf', { batch, last })}</span>
              <button
                type="button"
                className="btn btn--2 btn--s"
                disabled={batch >= last}
                onClick={() => setBatch(batch + 1)}
              >
                {t('board.next')}
              </button>
            </nav>
          </>
        )}
      </div>
      <aside className="stack-l" aria-label={t('board.about')}>
        <section className="card">
          <h2>{t('board.thisBox')}</h2>
          <dl className="sl small">
            {rows.map(([label, number]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="a">{number}</dd>
              </div>
            ))}
          </dl>
          <p className="small">
            <a href={`/elections/${box.uuid}/archive`}>{t('board.copy')}</a>
          </p>
          <p className="small">
            <a href={`/elections/${box.uuid}/roots`}>{t('board.roots')}</a>
          </p>
          <p className="small">
            <Link to="/box">{t('board.find')}</Link>
          </p>
        </section>
        <section className="inset">
          <h2>{t('find.tellsTitle')}</h2>
          <p className="small muted">{t('board.tells')}</p>
        </section>
      </aside>
    </div>
  );
}

function Batch({ contestId, batch }: { readonly contestId: string; readonly batch: number }) {
  const { t } = useTranslation('public');
  return (
    <Asked query={useAsked(PUBLIC_BATCH, { contestId, batch })}>
      {({ ballotBox }) => (
        <Scroll label={t('board.table')}>
          <table className="table--tight">
            <thead>
              <tr>
                <th scope="col" className="n">
                  {t('board.place')}
                </th>
                <th scope="col">{t('board.words')}</th>
              </tr>
            </thead>
            <tbody>
              {(ballotBox?.receipts ?? []).map((tracker, i) => (
                <tr key={tracker}>
                  <td className="n">{i + 1}</td>
                  <th scope="row" lang="en">
                    <Link to={`/box?words=${encodeURIComponent(tracker)}`}>{trackerWords(tracker).join(' ')}</Link>
                  </th>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Asked>
  );
}

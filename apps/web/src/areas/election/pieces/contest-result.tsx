import { useTranslation } from 'react-i18next';
import { useAsked } from '../../../kit/asked.js';
import { Loading } from '../../../kit/loading.js';
import { Scroll, Tag } from '../../../kit/pieces.js';
import { useSaying } from '../facts/saying.js';
import type { ElectionCountQuery, ElectionDecisionQuery } from '../operations/results.generated.js';
import { ELECTION_COUNT, ELECTION_DECISION } from '../operations/results.generated.js';
import type { ElectionContest } from './election-screen.js';

/** What one contest came to: elected or carried, in words first, then the figures. */
export function ContestResult({ contest }: { readonly contest: ElectionContest }) {
  const say = useSaying();
  const isSeats = contest.kind === 'SEATS';
  const count = useAsked(ELECTION_COUNT, { contestId: contest.id }, { isOn: isSeats });
  const decision = useAsked(ELECTION_DECISION, { contestId: contest.id }, { isOn: !isSeats });
  const counted = count.data?.countRecord;
  const decided = decision.data?.resolutionRecord;
  return (
    <section className="card stack">
      <h3>{say.pick(contest.title, contest.titleCy)}</h3>
      {counted ? <Counted record={counted} /> : decided ? <Decided record={decided} /> : <Loading />}
    </section>
  );
}

type CountRecord = NonNullable<ElectionCountQuery['countRecord']>;

function Counted({ record }: { readonly record: CountRecord }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const nameOf = (number: number): string =>
    record.candidates.find((candidate) => candidate.number === number)?.name ?? String(number);
  const rejected = record.rejected.reduce((sum, { papers }) => sum + papers, 0);
  return (
    <>
      <p className="b">
        {record.elected.length === 0
          ? t('declare.nobody')
          : t('declare.elected', { names: say.list(record.elected.map(nameOf)) })}
      </p>
      {record.vacant > 0 && <p>{t('declare.vacant', { count: record.vacant })}</p>}
      <p className="muted">
        {[
          t('declare.valid', { count: record.validPapers, number: say.number(record.validPapers) }),
          t('declare.rejected', { count: rejected, number: say.number(rejected) }),
          ...(record.quota === null ? [] : [t('declare.quota', { quota: record.quota })]),
        ].join('. ')}
      </p>
      <details>
        <summary>{t('declare.stages')}</summary>
        <StageTable record={record} />
        <ol className="story">
          {record.stages.map((stage) => (
            <li key={stage.number}>
              <p className="b">
                {t('declare.stage', { number: stage.number })}: {say.pick(stage.title, stage.titleCy)}
              </p>
              {(say.language === 'cy' ? stage.narrativeCy : stage.narrative).map((sentence, i) => (
                <p key={i}>{sentence}</p>
              ))}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function StageTable({ record: { candidates, stages } }: { readonly record: CountRecord }) {
  const { t } = useTranslation('election');
  return (
    <Scroll label={t('declare.stages')}>
      <table className="table--tight">
        <thead>
          <tr>
            <th scope="col">{t('declare.candidate')}</th>
            {stages.map(({ number }) => (
              <th scope="col" className="n" key={number}>
                {t('declare.stage', { number })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ number, name }) => (
            <tr key={number}>
              <th scope="row">{name}</th>
              {stages.map((stage) => (
                <td className="n" key={stage.number}>
                  {stage.votes.find(({ candidate }) => candidate === number)?.votes ?? ''}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('declare.nonTransferable')}</th>
            {stages.map((stage) => (
              <td className="n" key={stage.number}>
                {stage.nonTransferable}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}

type ResolutionRecord = NonNullable<ElectionDecisionQuery['resolutionRecord']>;

function Decided({ record }: { readonly record: ResolutionRecord }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (
    <>
      <p className="b">{t(`declare.${record.outcome}`)}</p>
      <p>
        {t('declare.votes', {
          for: say.number(record.for),
          against: say.number(record.against),
          abstained: say.number(record.abstained),
        })}
      </p>
      <ul className="plainlist people">
        {record.limbs.map(({ name, rule, required, value, met }) => (
          <li key={`${name} ${rule}`}>
            <span>
              {name === 'majority'
                ? t('declare.limbMajority', { rule })
                : t('declare.limb', { rule, required, value: value ?? t('declare.nothing') })}
            </span>
            <Tag status={met ? 'pass' : 'fail'}>{met ? t('declare.met') : t('declare.notMet')}</Tag>
          </li>
        ))}
      </ul>
      {record.reasons.map(({ rule, text, textCy }) => (
        <p key={`${rule} ${text}`} className="small muted">
          {say.pick(text, textCy)} ({rule})
        </p>
      ))}
    </>
  );
}

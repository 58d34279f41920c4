import { VERDICT_WORDS } from '#libs/evidence';
import type { ContestLines, DeclaredLines, FileVerdict } from '#libs/evidence';
import { useTranslation } from 'react-i18next';
import { Note, Scroll, Tag } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import type { Language } from '../../../kit/words.js';
import { figure } from '../figures.js';

/** What was declared and what was counted again here, side by side; of a record alone, how far it goes. */
export function Results({ verdict }: { readonly verdict: FileVerdict }) {
  const { t } = useTranslation('verify');
  if (verdict.contests.length === 0) return null;
  return (
    <section className="sec stack" aria-labelledby="results">
      <h2 id="results">{verdict.kind === 'bundle' ? t('results.title') : t('results.recordTitle')}</h2>
      {verdict.verdict === 'reject' && <Note status="warn" title={t('results.unconfirmed')} />}
      <div className="verify-groups">
        {verdict.contests.map((contest) => (
          <ContestResult key={contest.uuid} contest={contest} />
        ))}
      </div>
    </section>
  );
}

type Row = readonly [label: string, value: string];

function rowsOf(language: Language, declared: DeclaredLines): readonly Row[] {
  const { facts, ruleName } = VERDICT_WORDS[language];
  const n = (value: number): string => figure(value, language);
  const box: readonly Row[] = [
    [facts.electors, n(declared.electors)],
    [facts.turnout, n(declared.ballots)],
    [facts.rule, ruleName(declared.rule)],
  ];
  if (declared.kind === 'resolution')
    return [
      [declared.text, facts[declared.outcome]],
      [facts.inFavour, n(declared.for)],
      [facts.against, n(declared.against)],
      [facts.abstained, n(declared.abstained)],
      ...box,
    ];
  const names = declared.elected.map(({ name }) => name).join('; ');
  return [
    [facts.elected, names === '' ? facts.nobody : names],
    [facts.seats, n(declared.seats)],
    [facts.valid, n(declared.validPapers)],
    [facts.rejected, n(declared.rejectedPapers)],
    ...box,
  ];
}

function ContestResult({ contest }: { readonly contest: ContestLines }) {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  const words = VERDICT_WORDS[language];
  const { facts } = words;
  const title = inLanguage(language, contest.title ?? contest.uuid ?? facts.record, contest.titleCy);
  const { declared, recount } = contest;
  const again = recount && rowsOf(language, recount);
  return (
    <div className="verify-group">
      <h3>{title}</h3>
      {declared ? (
        <Scroll label={title}>
          <table className="table--tight">
            <thead>
              <tr>
                <td />
                <th scope="col">{t('results.declared')}</th>
                <th scope="col">{t('results.again')}</th>
                <th scope="col">{t('results.compared')}</th>
              </tr>
            </thead>
            <tbody>
              {rowsOf(language, declared).map(([label, value], i) => {
                const other = again?.[i]?.[1];
                return (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{value}</td>
                    <td>{other ?? '–'}</td>
                    <td>
                      <Tag status={other === value ? 'pass' : 'fail'}>
                        {other === value ? t('results.same') : t('results.different')}
                      </Tag>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      ) : (
        <dl className="sl">
          <div>
            <dt>{facts.receipts}</dt>
            <dd>{figure(contest.ballots, language)}</dd>
          </div>
          <div>
            <dt>{facts.turnout}</dt>
            <dd>{figure(contest.counted, language)}</dd>
          </div>
        </dl>
      )}
      {declared?.kind === 'seats' && declared.hasLots && <p className="small">{facts.lots}</p>}
      {!contest.isComplete && <p className="small">{words.incomplete}</p>}
    </div>
  );
}

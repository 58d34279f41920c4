import { useTranslation } from 'react-i18next';
import { FlatBars } from '../../../charts/flat-bars.js';
import type { FlatBar } from '../../../charts/flat-bars.js';
import { Scroll } from '../../../kit/pieces.js';
import { useSaying } from '../facts/saying.js';
import type { TurnoutData } from './turnout-course.js';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly electors: number | null;
  readonly voted: number | null;
  readonly reason: string;
}

/** Turnout by class; small classes are joined with others or hidden, and the reason stands in place of the bar. */
export function TurnoutByClass({ turnout: { groups, secrecyNumber } }: { readonly turnout: TurnoutData }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const pathOf = ({ constituencyCode, classCode }: TurnoutData['groups'][number]): string =>
    classCode === null ? constituencyCode : `${constituencyCode}/${classCode}`;
  const nameOf = withoutSharedStart(groups.map((group) => say.pick(group.name, group.nameCy)));
  const names = new Map(groups.map((group) => [pathOf(group), nameOf(say.pick(group.name, group.nameCy))]));
  // Numbers of joined classes are shown once, with the first of them; the others name it.
  const shown = new Set<string>();
  const rows = groups.map((group): Row => {
    const path = pathOf(group);
    const others = group.joinedWith.map((other) => names.get(other) ?? other);
    const isRepeated = group.joinedWith.some((other) => shown.has(other));
    shown.add(path);
    const name = nameOf(say.pick(group.name, group.nameCy));
    if (group.isHidden || isRepeated) {
      const reason = group.isHidden
        ? t('turnout.hiddenClass', { number: secrecyNumber })
        : t('turnout.joined', { names: say.list(others) });
      return { key: path, name, electors: null, voted: null, reason };
    }
    return { key: path, name: say.list([name, ...others]), electors: group.electors, voted: group.voted, reason: '' };
  });
  if (rows.length < 2) return null;
  return (
    <TurnoutBars title={t('turnout.byClass')} hint={t('turnout.classHint', { number: secrecyNumber })} rows={rows} />
  );
}

/** Where all classes are of one constituency its name need not stand before each of them. */
function withoutSharedStart(names: readonly string[]): (name: string) => string {
  const starts = new Set(names.map((name) => name.split(': ')[0]));
  return (name) => (starts.size === 1 ? name.split(': ').slice(1).join(': ') || name : name);
}

/** Turnout by contest. */
export function TurnoutByContest({ turnout: { contests } }: { readonly turnout: TurnoutData }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  if (contests.length < 2) return null;
  const rows = contests.map(({ contestId, title, titleCy, electors, voted }) => ({
    key: contestId,
    name: say.pick(title, titleCy),
    electors,
    voted,
    reason: '',
  }));
  return <TurnoutBars title={t('turnout.byContest')} rows={rows} />;
}

interface TurnoutBarsProps {
  readonly title: string;
  readonly hint?: string;
  readonly rows: readonly Row[];
}

function TurnoutBars({ title, hint, rows }: TurnoutBarsProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const bars = rows.map(({ name, electors, voted, reason }): FlatBar => {
    if (electors === null || voted === null || electors === 0) return { name, value: undefined, figure: '', reason };
    return { name, value: voted / electors, figure: say.part(voted, electors), more: say.number(voted) };
  });
  const full = Math.max(...bars.map(({ value = 0 }) => value), 0);
  const finding = bars.map(({ name, figure, reason = '' }) => `${name} ${figure || reason}`).join('; ');
  return (
    <figure className="chart">
      <figcaption>
        <h2>{title}</h2>
        {hint !== undefined && <p>{hint}</p>}
      </figcaption>
      <FlatBars label={finding} bars={bars} full={full} />
      <details className="data">
        <summary>{t('turnout.table', { title })}</summary>
        <Scroll label={t('turnout.table', { title })}>
          <table className="table--tight">
            <thead>
              <tr>
                <th scope="col">{t('turnout.name')}</th>
                <th scope="col" className="n">
                  {t('turnout.electors')}
                </th>
                <th scope="col" className="n">
                  {t('turnout.votes')}
                </th>
                <th scope="col" className="n">
                  {t('turnout.percent')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, electors, voted, reason }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  {electors === null || voted === null ? (
                    <td colSpan={3}>{reason}</td>
                  ) : (
                    <>
                      <td className="n">{say.number(electors)}</td>
                      <td className="n">{say.number(voted)}</td>
                      <td className="n">{say.part(voted, electors)}</td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </figure>
  );
}

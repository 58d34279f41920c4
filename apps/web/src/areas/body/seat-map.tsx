import { useTranslation } from 'react-i18next';
import { Scroll } from '../../kit/pieces.js';
import type { SeatRow } from './rule-book.js';

const SIZE = 22;
const PITCH = 29;

/** One row of squares for each class, and the same as a table. */
export function SeatMap({ rows }: { readonly rows: readonly SeatRow[] }) {
  const { t } = useTranslation('body');
  const { t: kit } = useTranslation();
  const total = rows.reduce((sum, { seats }) => sum + seats, 0);
  return (
    <figure className="chart">
      <figcaption>
        <h2>{t('rules.seats')}</h2>
        <p>{t('rules.seatsTotal', { count: total })}</p>
      </figcaption>
      <ul className="seatmap">
        {rows.map(({ constituency, className, seats, constituencyCode, classCode }) => (
          <li key={`${constituencyCode}/${classCode}`}>
            <span>
              {constituency}: {className}
            </span>
            <svg
              width={Math.max(seats, 1) * PITCH}
              height={SIZE}
              viewBox={`0 0 ${Math.max(seats, 1) * PITCH} ${SIZE}`}
              role="img"
              aria-label={t('rules.seatCount', { count: seats })}
            >
              {Array.from({ length: seats }, (_, i) => (
                <rect key={i} x={i * PITCH} width={SIZE} height={SIZE} rx="2" fill="var(--c1)" />
              ))}
            </svg>
            <span className="b">{seats}</span>
          </li>
        ))}
      </ul>
      <details className="data">
        <summary>{kit('table')}</summary>
        <Scroll label={t('rules.seats')}>
          <table className="table--tight">
            <thead>
              <tr>
                <th scope="col">{t('rules.constituency')}</th>
                <th scope="col">{t('rules.class')}</th>
                <th scope="col" className="n">
                  {t('rules.seats')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ constituency, className, seats, constituencyCode, classCode }) => (
                <tr key={`${constituencyCode}/${classCode}`}>
                  <th scope="row">{constituency}</th>
                  <td>{className}</td>
                  <td className="n">{seats}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </figure>
  );
}

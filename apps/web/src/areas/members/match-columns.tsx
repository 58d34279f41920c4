import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../kit/act.js';
import { Scroll } from '../../kit/pieces.js';
import { RefusalNote } from '../../kit/refusal-note.js';
import type { MembersImportQuery, RegisterColumn } from './operations.generated.js';
import { MEMBERS_MATCH } from './operations.generated.js';

type Import = NonNullable<MembersImportQuery['registerImport']>;

const COLUMNS: readonly RegisterColumn[] = [
  'MEMBER_NO',
  'GIVEN_NAME',
  'FAMILY_NAME',
  'EMAIL',
  'CONSTITUENCY',
  'CLASS',
  'JOINED_ON',
  'DATE_OF_BIRTH',
  'LANGUAGE',
  'STATUS',
];

/** What each column of the file was taken for, with samples; changing it reads the file again. */
export function MatchColumns({ found, isOpen = false }: { readonly found: Import; readonly isOpen?: boolean }) {
  const { t } = useTranslation('members');
  const [chosen, setChosen] = useState<ReadonlyMap<number, RegisterColumn>>(
    new Map(found.columns.map(({ place, column }) => [place, column])),
  );
  const match = useAct(MEMBERS_MATCH);
  const choose = (place: number, column: string): void => {
    const known = COLUMNS.find((each) => each === column);
    const others = [...chosen].filter(([at, each]) => at !== place && each !== known);
    setChosen(new Map(known ? [...others, [place, known]] : others));
  };
  const columns = found.headings.map((_, i) => ({ place: i + 1, column: chosen.get(i + 1) ?? null }));
  return (
    <details open={isOpen} className="card">
      <summary>
        <h2>{t('match.title')}</h2>
      </summary>
      <div className="stack">
        <p>{t('match.lead')}</p>
        <Scroll label={t('match.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('match.heading')}</th>
                <th scope="col">{t('match.samples')}</th>
                <th scope="col">{t('match.use')}</th>
              </tr>
            </thead>
            <tbody>
              {found.headings.map((heading, i) => (
                <tr key={`${i} ${heading}`}>
                  <th scope="row">{heading}</th>
                  <td className="small muted">
                    {found.samples
                      .map((row) => row[i])
                      .filter(Boolean)
                      .join(', ')}
                  </td>
                  <td>
                    <select
                      className="input"
                      aria-label={t('match.useOf', { heading })}
                      value={chosen.get(i + 1) ?? ''}
                      onChange={({ target }) => choose(i + 1, target.value)}
                    >
                      <option value="">{t('match.ignore')}</option>
                      {COLUMNS.map((column) => (
                        <option key={column} value={column}>
                          {t(`columns.${column}`)}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <RefusalNote error={match.error} />
        <button
          type="button"
          className={isOpen ? 'btn' : 'btn btn--2'}
          disabled={match.isPending}
          onClick={() => match.mutate({ importId: found.id, columns })}
        >
          {t(match.isPending ? 'match.reading' : 'match.read')}
        </button>
      </div>
    </details>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Scroll, Tag } from '../../../kit/pieces.js';
import type { Status } from '../../../kit/pieces.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import type { ElectionListQuery, ElectionState } from '../operations/elections.generated.js';
import { ELECTION_LIST } from '../operations/elections.generated.js';
import '../words.js';

const STATUS: Readonly<Record<ElectionState, Status>> = {
  DRAFT: 'none',
  ROLL_FROZEN: 'info',
  CODES_ISSUED: 'info',
  POLLING: 'info',
  CLOSED: 'warn',
  TALLIED: 'warn',
  OPENED: 'warn',
  COUNTED: 'warn',
  DECLARED: 'pass',
};

/** Every election of the body with its state. */
export function Screen() {
  const { t } = useTranslation('election');
  const { isReturningOfficer } = useRoles();
  const query = useAsked(ELECTION_LIST, {});
  usePageTitle(t('list.title'));
  return (
    <>
      <div className="pagehead">
        <div className="stack-s">
          <h1>{t('list.title')}</h1>
          <p className="lead">{t('list.lead')}</p>
        </div>
        {isReturningOfficer && (
          <div className="btns">
            <Link className="btn" to="/office/elections/new">
              {t('list.make')}
            </Link>
          </div>
        )}
      </div>
      <Asked query={query}>
        {({ elections }) =>
          elections.length === 0 ? <Empty isMaker={isReturningOfficer} /> : <Table {...{ elections }} />
        }
      </Asked>
    </>
  );
}

function Empty({ isMaker }: { readonly isMaker: boolean }) {
  const { t } = useTranslation('election');
  return (
    <section className="card stack">
      <h2>{t('list.empty')}</h2>
      <p>{isMaker ? t('list.emptyHint') : t('list.emptyOther')}</p>
    </section>
  );
}

function Table({ elections }: { readonly elections: ElectionListQuery['elections'] }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (
    <Scroll label={t('list.title')}>
      <table className="table--rows" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('list.election')}
            </th>
            <th scope="col" role="columnheader">
              {t('list.state')}
            </th>
            <th scope="col" role="columnheader">
              {t('list.opens', { zone: say.zone })}
            </th>
            <th scope="col" role="columnheader">
              {t('list.closes', { zone: say.zone })}
            </th>
            <th scope="col" role="columnheader">
              {t('list.reference')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {elections.map(({ id, title, titleCy, state, opensAt, closesAt, reference }) => (
            <tr key={id} role="row">
              <th scope="row" role="rowheader">
                <Link to={`/office/elections/${id}`}>{say.pick(title, titleCy)}</Link>
              </th>
              <td role="cell">
                <Tag status={STATUS[state]}>{t(`state.tag.${state}`)}</Tag>
              </td>
              <td role="cell" className="nb" data-label={t('list.opens', { zone: say.zone })}>
                <time dateTime={opensAt}>{say.inTable(opensAt)}</time>
              </td>
              <td role="cell" className="nb" data-label={t('list.closes', { zone: say.zone })}>
                <time dateTime={closesAt}>{say.inTable(closesAt)}</time>
              </td>
              <td role="cell" className="code nb" data-label={t('list.reference')}>
                {reference}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

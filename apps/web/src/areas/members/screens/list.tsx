import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Asked } from '../../../kit/asked.js';
import { ask } from '../../../kit/client.js';
import { SelectField, TextField } from '../../../kit/fields.js';
import { tableCalendarDay } from '../../../kit/instants.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note, Scroll, Tag } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import { classNames } from '../class-names.js';
import type { MembersListQuery } from '../operations.generated.js';
import { MEMBERS_LIST } from '../operations.generated.js';
import '../words.js';

/** The register: search by name, number or address; by class; filters stay in the address. */
export function Screen() {
  const { t } = useTranslation('members');
  const [params, setParams] = useSearchParams();
  const [trail, setTrail] = useState<readonly string[]>([]);
  usePageTitle(t('list.title'));
  const search = params.get('search') ?? '';
  const [constituencyCode, classCode] = (params.get('class') ?? '').split('/');
  const variables = {
    search: search || null,
    after: trail.at(-1) ?? null,
    constituencyCode: constituencyCode || null,
    classCode: classCode || null,
  };
  const query = useQuery({
    queryKey: ['members', variables],
    queryFn: ({ signal }) => ask(MEMBERS_LIST, variables, { signal }),
    placeholderData: keepPreviousData,
  });
  const change = (name: string, value: string): void => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
    setTrail([]);
  };
  return (
    <div className="stack-l">
      <div className="row between top">
        <h1>{t('list.title')}</h1>
        <Link className="btn" to="/office/members/import">
          {t('list.import')}
        </Link>
      </div>
      <Asked query={query}>
        {(found) => (
          <>
            <form className="row top" role="search" onSubmit={(event) => event.preventDefault()}>
              <TextField
                label={t('list.search')}
                value={search}
                onChange={({ target }) => change('search', target.value)}
              />
              <ClassFilter
                found={found}
                value={params.get('class') ?? ''}
                onChoose={(value) => change('class', value)}
              />
            </form>
            <MemberTable found={found} />
            <div className="btns">
              {trail.length > 0 && (
                <button type="button" className="btn btn--2 btn--s" onClick={() => setTrail(trail.slice(0, -1))}>
                  {t('rows.previous')}
                </button>
              )}
              {found.members.next !== null && (
                <button
                  type="button"
                  className="btn btn--2 btn--s"
                  onClick={() => setTrail([...trail, found.members.next ?? ''])}
                >
                  {t('rows.next')}
                </button>
              )}
            </div>
          </>
        )}
      </Asked>
    </div>
  );
}

interface ClassFilterProps {
  readonly found: MembersListQuery;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function ClassFilter({ found, value, onChoose }: ClassFilterProps) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const names = classNames(found.constitution?.document, language);
  return (
    <SelectField label={t('list.class')} value={value} onChange={({ target }) => onChoose(target.value)}>
      <option value="">{t('list.allClasses')}</option>
      {found.membersByClass.map(({ constituencyCode, classCode, members }) => {
        const key = `${constituencyCode}/${classCode}`;
        return (
          <option key={key} value={key}>
            {names.get(key) ?? key} ({members})
          </option>
        );
      })}
    </SelectField>
  );
}

function MemberTable({ found }: { readonly found: MembersListQuery }) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const names = classNames(found.constitution?.document, language);
  const { members } = found.members;
  if (members.length === 0)
    return (
      <Note status="info" title={t('list.none')}>
        <p>
          <Link to="/office/members/import">{t('list.import')}</Link>
        </p>
      </Note>
    );
  return (
    <Scroll label={t('list.title')}>
      <table className="table--rows" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('list.number')}
            </th>
            <th scope="col" role="columnheader">
              {t('list.name')}
            </th>
            <th scope="col" role="columnheader">
              {t('list.class')}
            </th>
            <th scope="col" role="columnheader">
              {t('list.email')}
            </th>
            <th scope="col" role="columnheader">
              {t('list.joined')}
            </th>
            <th scope="col" role="columnheader">
              {t('list.state')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {members.map((member) => {
            const key = `${member.constituencyCode ?? ''}/${member.classCode ?? ''}`;
            return (
              <tr key={member.id} role="row">
                <td role="cell" className="nb" data-label={t('list.number')}>
                  {member.memberNumber}
                </td>
                <th scope="row" role="rowheader">
                  {member.givenName} {member.familyName}
                </th>
                <td role="cell" data-label={t('list.class')}>
                  {names.get(key) ?? key}
                </td>
                <td role="cell">{member.email ?? t('list.noEmail')}</td>
                <td role="cell" className="nb" data-label={t('list.joined')}>
                  <time dateTime={member.joinedOn}>{tableCalendarDay(member.joinedOn, language)}</time>
                </td>
                <td role="cell">
                  <Tag status={member.status === 'ACTIVE' ? 'pass' : 'none'}>{t(`memberStatus.${member.status}`)}</Tag>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

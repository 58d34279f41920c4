import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Note, Scroll, Tag } from '../../../kit/pieces.js';
import type { KeysStanding } from '../facts/keys.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';

interface AllKeysProps {
  readonly standing: KeysStanding;
  readonly contests: number;
  /** Then nothing is to be done with the keys before the poll has closed. */
  readonly isOpened: boolean;
}

/** Where every key is needed: whose are in. */
export function AllKeys({ standing, contests, isOpened }: AllKeysProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { isSecretary } = useRoles();
  const awaited = standing.holders.filter(({ isDone }) => !isDone).map(({ name }) => name);
  if (standing.holders.length === 0)
    return (
      <Note status="warn" title={t('keys.nobody')}>
        <p>{t(isSecretary ? 'keys.nobodyHintYou' : 'keys.nobodyHint')}</p>
        <p>
          <Link to="/office/officers">{t('keys.toOfficers')}</Link>
        </p>
      </Note>
    );
  return (
    <div className="stack-l">
      {standing.isReady ? (
        <Note status="pass" title={t('keys.allIn')}>
          <p>{t(isOpened ? 'keys.keepHint' : 'keys.allInHint')}</p>
        </Note>
      ) : (
        awaited.length > 0 && <Note status="info" title={t('keys.waitFor', { names: say.list(awaited) })} />
      )}
      <Scroll label={t('keys.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('keys.holder')}</th>
              <th scope="col" className="n">
                {t('keys.keysIn')}
              </th>
              <th scope="col">{t('list.state')}</th>
            </tr>
          </thead>
          <tbody>
            {standing.holders.map(({ officerId, name, keysIn, isDone }) => (
              <tr key={officerId}>
                <th scope="row">{name}</th>
                <td className="n">{t('keys.keysOf', { done: keysIn, of: contests })}</td>
                <td>
                  <Tag status={isDone ? 'pass' : 'info'}>{isDone ? t('keys.isIn') : t('keys.awaited')}</Tag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}

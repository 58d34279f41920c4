import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Note } from '../../../kit/pieces.js';
import { useRoles } from '../facts/roles.js';

/** Says that more key-holders must be named before the poll can open; nothing where there are enough. */
export function HoldersLacking({ lacking }: { readonly lacking: number }) {
  const { t } = useTranslation('election');
  const { isSecretary } = useRoles();
  if (lacking === 0) return null;
  return (
    <Note status="warn" title={t('task.keysLacking', { count: lacking })}>
      <p>{t(isSecretary ? 'keys.lackingHintYou' : 'keys.lackingHint')}</p>
      <p>
        <Link to="/office/officers">{t('keys.toOfficers')}</Link>
      </p>
    </Note>
  );
}

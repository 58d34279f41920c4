import { useTranslation } from 'react-i18next';
import { tableCalendarDay } from '../../kit/instants.js';
import { useLanguage } from '../../kit/words.js';
import type { MembersImportRowsQuery } from './operations.generated.js';

type Change = MembersImportRowsQuery['registerImportRows']['rows'][number]['changes'][number];

interface RowChangesProps {
  readonly changes: readonly Change[];
  /** By `constituency/class`. */
  readonly names: ReadonlyMap<string, string>;
}

/** What of a member would change, before and after, in the words of the page. */
export function RowChanges({ changes, names }: RowChangesProps) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const inWords = (status: (typeof STATUS)[number] | undefined): string | undefined =>
    status && t(`memberStatus.${status}`);
  const shown = (field: string, value: string | null): string => {
    if (value === null) return t('change.nothing');
    switch (field) {
      case 'class':
        return names.get(value) ?? value;
      case 'status':
        return inWords(STATUS.find((name) => name.toLowerCase() === value)) ?? value;
      case 'language':
        return value === 'en' || value === 'cy' ? t(`change.${value}`) : value;
      case 'dateOfBirth':
      case 'joinedOn':
      case 'leftOn':
        return tableCalendarDay(value, language);
      default:
        return value;
    }
  };
  return changes.map(({ field, before, after }) => {
    const known = FIELDS.find((name) => name === field);
    return (
      <p key={field} className="small">
        {known ? t(`change.${known}`) : field}: <del>{shown(field, before)}</del> <ins>{shown(field, after)}</ins>
      </p>
    );
  });
}

const STATUS = ['ACTIVE', 'SUSPENDED', 'ENDED'] as const;
const FIELDS = [
  'givenName',
  'familyName',
  'email',
  'dateOfBirth',
  'language',
  'status',
  'joinedOn',
  'leftOn',
  'class',
] as const;

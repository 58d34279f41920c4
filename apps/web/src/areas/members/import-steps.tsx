import { useTranslation } from 'react-i18next';
import type { MembersImportQuery } from './operations.generated.js';

type Status = NonNullable<MembersImportQuery['registerImport']>['status'];
const STEPS = ['upload', 'match', 'check', 'confirm'] as const;
const AT: Readonly<Record<Status, number>> = {
  READING: 0,
  FAILED: 0,
  MATCHING: 1,
  PREVIEW: 2,
  CONFIRMED: 4,
  UNDONE: 4,
  DISCARDED: 4,
};

/** Upload, match, check, confirm: where this import stands. */
export function ImportSteps({ status }: { readonly status: Status }) {
  const { t } = useTranslation('members');
  return (
    <ol className="stepper">
      {STEPS.map((step, i) => (
        <li
          key={step}
          className={i < AT[status] ? 'on' : undefined}
          aria-current={i === AT[status] ? 'step' : undefined}
        >
          <i aria-hidden="true">{i + 1}</i>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}

import { SPOILS } from '#libs/evidence';
import type { Spoil } from '#libs/evidence';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../kit/fields.js';

/** Makes a copy of the open file wrong in memory and checks it, so that anybody can see the checker fail. */
export function Practice({ onTry }: { readonly onTry: (spoil: Spoil) => void }) {
  const { t } = useTranslation('verify');
  const [spoil, setSpoil] = useState<Spoil>('ballot');
  return (
    <section className="sec stack noprint" aria-labelledby="practice">
      <h2 id="practice">{t('practice.title')}</h2>
      <p>{t('practice.text')}</p>
      <SelectField
        id="spoil"
        label={t('practice.label')}
        value={spoil}
        onChange={({ target }) => setSpoil(SPOILS.find((each) => each === target.value) ?? 'ballot')}
      >
        {SPOILS.map((each) => (
          <option key={each} value={each}>
            {t(`practice.what.${each}`)}
          </option>
        ))}
      </SelectField>
      <button type="button" className="btn btn--2" onClick={() => onTry(spoil)}>
        {t('practice.button')}
      </button>
      <p className="small muted">{t('practice.signed')}</p>
    </section>
  );
}

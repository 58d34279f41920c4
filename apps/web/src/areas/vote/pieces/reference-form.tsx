import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TextField } from '../../../kit/fields.js';
import { usePageTitle } from '../../../kit/page-title.js';

/** Without a link: first, which election. `wrong` is a reference that belongs to none. */
export function ReferenceForm({ wrong = '' }: { readonly wrong?: string }) {
  const { t } = useTranslation('vote');
  const go = useNavigate();
  const [typed, setTyped] = useState(wrong);
  const [isMissing, setMissing] = useState(false);
  usePageTitle(t('reference.title'));

  function submit(event: FormEvent): void {
    event.preventDefault();
    const reference = typed.trim();
    setMissing(reference === '');
    if (reference === '') return document.getElementById('reference')?.focus();
    void go(`/vote/${encodeURIComponent(reference)}`);
  }

  const isWrong = wrong !== '' && typed === wrong;
  const error = isMissing ? t('reference.missing') : isWrong ? t('reference.wrong') : undefined;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h1>{t('reference.title')}</h1>
      <p>{t('reference.lead')}</p>
      <TextField
        id="reference"
        label={t('reference.label')}
        hint={t('reference.hint')}
        error={error}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        width="w10"
      />
      <button type="submit" className="btn btn--block">
        {t('reference.go')}
      </button>
    </form>
  );
}

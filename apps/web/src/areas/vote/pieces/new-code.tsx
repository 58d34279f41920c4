import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { TextField } from '../../../kit/fields.js';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { VOTE_HELP } from '../operations.generated.js';

/** “Send me a new link”: the same answer whether or not the address is known. */
export function NewCode({ electionId }: { readonly electionId: string }) {
  const { t } = useTranslation('vote');
  const [email, setEmail] = useState('');
  const [isMissing, setMissing] = useState(false);
  const help = useAct(VOTE_HELP);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const typed = email.trim();
    setMissing(typed === '');
    if (typed === '') return document.getElementById('email')?.focus();
    help.mutate({ electionId, help: { kind: 'NEW_CODE', email: typed } });
  }

  if (help.isSuccess)
    return (
      <Note status="pass" title={t('newCode.doneTitle')} isNews>
        <p>{t('newCode.doneText')}</p>
      </Note>
    );
  return (
    <details>
      <summary>{t('newCode.title')}</summary>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t('newCode.text')}</p>
        <TextField
          id="email"
          type="email"
          autoComplete="email"
          label={t('newCode.label')}
          error={isMissing ? t('newCode.missing') : undefined}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <RefusalNote error={help.error} />
        <button type="submit" className="btn btn--2" aria-disabled={help.isPending || undefined}>
          {t('newCode.go')}
        </button>
      </form>
    </details>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../../kit/fields.js';

export interface NotedState {
  readonly key: string;
  readonly heads: string;
  readonly roots: readonly File[];
  readonly receipt: string;
}

export const NOTHING: NotedState = { key: '', heads: '', roots: [], receipt: '' };

interface NotedFormProps {
  readonly noted: NotedState;
  readonly hasFile: boolean;
  /** In words, where what was noted could not be read. */
  readonly fault: string | undefined;
  /** The field that the fault is about. */
  readonly faultIn: 'key' | 'heads' | 'roots' | undefined;
  readonly onChange: (noted: NotedState) => void;
  readonly onAgain: () => void;
}

/** What the person who checks knows by another way. */
export function NotedForm({ noted, hasFile, fault, faultIn, onChange, onAgain }: NotedFormProps) {
  const { t } = useTranslation('verify');
  const [isOpen, setOpen] = useState(false);
  const errorOf = (field: typeof faultIn): string | undefined => (faultIn === field ? fault : undefined);
  const typed = { spellCheck: false, autoComplete: 'off', autoCapitalize: 'none' } as const;
  return (
    <details open={isOpen || faultIn !== undefined} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('noted.title')}</summary>
      <form
        className="stack verify-noted"
        onSubmit={(event) => {
          event.preventDefault();
          if (hasFile) onAgain();
        }}
      >
        <p className="muted">{t('noted.hint')}</p>
        <TextField
          {...typed}
          id="noted-key"
          label={t('noted.key')}
          hint={t('noted.keyHint')}
          error={errorOf('key')}
          isOptional
          value={noted.key}
          onChange={({ target }) => onChange({ ...noted, key: target.value })}
        />
        <TextArea
          {...typed}
          id="noted-heads"
          rows={2}
          label={t('noted.heads')}
          hint={t('noted.headsHint')}
          error={errorOf('heads')}
          isOptional
          value={noted.heads}
          onChange={({ target }) => onChange({ ...noted, heads: target.value })}
        />
        <TextField
          id="noted-roots"
          type="file"
          multiple
          accept=".jsonl,.txt"
          label={t('noted.roots')}
          hint={t('noted.rootsHint')}
          error={errorOf('roots')}
          isOptional
          onChange={({ target }) => onChange({ ...noted, roots: [...(target.files ?? [])] })}
        />
        <TextField
          {...typed}
          id="noted-receipt"
          label={t('find.label')}
          hint={t('find.hint')}
          isOptional
          value={noted.receipt}
          onChange={({ target }) => onChange({ ...noted, receipt: target.value })}
        />
        {hasFile && (
          <button type="submit" className="btn btn--2">
            {t('noted.again')}
          </button>
        )}
      </form>
    </details>
  );
}

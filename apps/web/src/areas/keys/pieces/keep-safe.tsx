import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Checkbox, TextField } from '../../../kit/fields.js';
import { SHORTEST } from '../device/shortest.js';
import { inWorker } from '../device/key-worker.js';
import { saveText } from '../device/save-text.js';
import { KeyFaultNote } from './key-fault-note.js';

interface KeepSafeProps {
  readonly electionId: string;
  readonly text: string;
  readonly onSafe: () => void;
}

/** Two copies besides this browser, before anything depends on the key: a file, and a sheet of paper. */
export function KeepSafe({ electionId, text, onSafe }: KeepSafeProps) {
  const { t } = useTranslation('keys');
  const [isSafe, setSafe] = useState(false);
  return (
    <div className="stack">
      <p>{t('safe.why')}</p>
      <SaveFile electionId={electionId} text={text} />
      <p>
        <Link className="btn btn--2" to={`/keys/${electionId}/backup`}>
          {t('safe.sheet')}
        </Link>
      </p>
      <p className="small muted">{t('safe.sheetHint')}</p>
      <Checkbox
        label={t('safe.tick')}
        hint={t('safe.tickHint')}
        checked={isSafe}
        onChange={({ target }) => setSafe(target.checked)}
      />
      <button type="button" className="btn" disabled={!isSafe} onClick={onSafe}>
        {t('safe.continue')}
      </button>
    </div>
  );
}

/** Saves the key as the file that the command line reads, locked if a passphrase is given. */
export function SaveFile({ electionId, text }: Pick<KeepSafeProps, 'electionId' | 'text'>) {
  const { t } = useTranslation('keys');
  const [passphrase, setPassphrase] = useState('');
  const isShort = passphrase !== '' && passphrase.length < SHORTEST;
  const save = useMutation({
    mutationFn: async () => {
      const content = passphrase === '' ? text : `${await inWorker('lock', { text, passphrase })}\n`;
      saveText(content, `quorate-key-${electionId.slice(0, 8)}.secret.json`);
    },
    networkMode: 'always',
  });
  return (
    <div className="stack">
      <TextField
        type="password"
        autoComplete="new-password"
        isOptional
        label={t('safe.passphrase')}
        hint={t('safe.passphraseHint', { count: SHORTEST })}
        error={isShort ? t('safe.passphraseShort', { count: SHORTEST }) : undefined}
        value={passphrase}
        onChange={({ target }) => setPassphrase(target.value)}
      />
      <KeyFaultNote error={save.error} />
      <p className="row">
        <button type="button" className="btn btn--2" disabled={isShort || save.isPending} onClick={() => save.mutate()}>
          {t('safe.save')}
        </button>
        <span role="status">{save.isSuccess ? t('safe.saved') : ''}</span>
      </p>
    </div>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Radios, TextArea, TextField } from '../../../kit/fields.js';
import type { HeldKey, KnownKey } from '../device/jobs.js';
import { KeyTrouble } from '../device/key-trouble.js';
import { inWorker } from '../device/key-worker.js';
import { KeyFaultNote } from './key-fault-note.js';

interface FindKeyProps {
  readonly known: KnownKey;
  readonly onFound: (key: HeldKey) => void;
}

/** A key from its file or from its backup on paper, taken only if it is the one that was handed in. */
export function FindKey({ known, onFound }: FindKeyProps) {
  const { t } = useTranslation('keys');
  const [way, setWay] = useState<string>();
  const [file, setFile] = useState<File>();
  const [typed, setTyped] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const find = useMutation({
    mutationFn: async () =>
      way === 'file' && file
        ? inWorker('read', { text: await file.text(), passphrase: passphrase === '' ? undefined : passphrase, known })
        : inWorker('fromBackup', { typed, known }),
    onSuccess: onFound,
    networkMode: 'always',
  });
  const code = find.error instanceof KeyTrouble ? find.error.fault.code : undefined;
  const isLocked = code === 'LOCKED' || code === 'PASSPHRASE_WRONG' || passphrase !== '';
  const isReady = way === 'file' ? file !== undefined : typed.trim() !== '';
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) find.mutate();
      }}
    >
      <Radios
        label={t('find.where')}
        name="way"
        value={way}
        choices={[
          { value: 'file', label: t('find.file'), hint: t('find.fileHint') },
          { value: 'paper', label: t('find.paper'), hint: t('find.paperHint') },
        ]}
        onChoose={(chosen) => {
          setWay(chosen);
          find.reset();
        }}
      />
      <KeyFaultNote error={find.error} />
      {way === 'file' && (
        <div className="field">
          <label htmlFor="key-file">{t('find.choose')}</label>
          <input
            id="key-file"
            className="input"
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              setFile(target.files?.[0]);
              find.reset();
            }}
          />
        </div>
      )}
      {way === 'file' && isLocked && (
        <TextField
          type="password"
          autoComplete="off"
          label={t('find.passphrase')}
          value={passphrase}
          onChange={({ target }) => setPassphrase(target.value)}
        />
      )}
      {way === 'paper' && (
        <TextArea
          rows={4}
          label={t('find.typed')}
          hint={t('find.typedHint')}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      {way !== undefined && (
        <button type="submit" className="btn" disabled={!isReady || find.isPending}>
          {find.isPending ? t('find.looking') : t('find.use')}
        </button>
      )}
    </form>
  );
}

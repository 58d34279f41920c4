import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../kit/words.js';
import { sizeText } from '../figures.js';

interface FilePlaceProps {
  readonly file: File | undefined;
  readonly onChoose: (file: File) => void;
}

/** Where the file comes in: chosen, or dropped. It is read on this device and sent nowhere. */
export function FilePlace({ file, onChoose }: FilePlaceProps) {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={isOver ? 'drop drop--file is-over' : 'drop drop--file'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [dropped] = event.dataTransfer.files;
        if (dropped) onChoose(dropped);
      }}
    >
      <h2 className="drop__name">{file ? file.name : t('file.title')}</h2>
      <p className="small muted" id="file-hint">
        {file ? sizeText(file.size, language) : t('file.hint')}
      </p>
      <input
        id="file"
        type="file"
        className="vh"
        accept=".zip,.bel"
        aria-describedby="file-hint"
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          target.value = '';
          if (chosen) onChoose(chosen);
        }}
      />
      <label className={file ? 'btn btn--2 btn--s' : 'btn'} htmlFor="file">
        {file ? t('file.another') : t('file.choose')}
      </label>
    </div>
  );
}

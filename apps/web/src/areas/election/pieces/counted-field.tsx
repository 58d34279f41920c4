import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../../kit/fields.js';

interface CountedProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly lang?: string;
  readonly most: number;
  readonly value: string;
  readonly error?: string | undefined;
  readonly isLong?: boolean;
  readonly onType: (value: string) => void;
}

/** How long nothing is typed before the count is read out. */
const PAUSE_MS = 1_000;

/** A field that says how many characters are left: at once to see, after a pause to hear. */
export function CountedField({ label, hint, most, value, onType, isLong = false, ...field }: CountedProps) {
  const { t } = useTranslation('election');
  const id = useId();
  const left = most - [...value].length;
  const words =
    left >= 0 ? t('contest.charactersLeft', { count: left }) : t('contest.charactersOver', { count: -left });
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (value === '') return;
    const timer = setTimeout(() => setSpoken(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, value]);
  const common = {
    ...field,
    label,
    hint,
    value,
    isOptional: true,
    'aria-details': id,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onType(target.value),
  };
  return (
    <div className="counted">
      {isLong ? <TextArea rows={8} {...common} /> : <TextField {...common} />}
      <p className={left < 0 ? 'small counted__over' : 'small muted'} id={id}>
        <span aria-hidden="true">{words}</span>
        <span className="vh" role="status">
          {spoken}
        </span>
      </p>
    </div>
  );
}

import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What is wrong with one field, in words that say how to mend it. */
export interface FieldProblem {
  /** The id of the control that the summary leads to. */
  readonly id: string;
  readonly text: string;
}

interface FieldFrame {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
}

const describedBy = (id: string, { hint, error }: FieldFrame): string | undefined =>
  [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined;

function Around({ id, label, hint, error, isOptional, children }: FieldFrame & { id: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={error === undefined ? 'field' : 'field field--bad'}>
      <label htmlFor={id}>
        {label} {isOptional && <span className="hint">{t('optional')}</span>}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span className="field__error" id={`${id}-error`}>
          <span className="vh">{t('errors.prefix')} </span>
          {error}
        </span>
      )}
    </>
  );
}

const inputClass = (error: string | undefined, extra = ''): string =>
  ['input', error !== undefined && 'input--err', extra].filter(Boolean).join(' ');

type InputProps = Omit<ComponentProps<'input'>, 'className'> & { readonly width?: 'w2' | 'w4' | 'w10' };

/** One line of text. `id` is what an error summary leads to. */
export function TextField({ label, hint, error, isOptional, width, ...input }: FieldFrame & InputProps) {
  const made = useId();
  const id = input.id ?? made;
  return (
    <Around {...{ id, label, hint, error, isOptional: isOptional ?? false }}>
      <input
        type="text"
        {...input}
        id={id}
        className={inputClass(error, width && `input--${width}`)}
        aria-describedby={describedBy(id, { label, hint, error })}
        aria-invalid={error !== undefined || undefined}
      />
    </Around>
  );
}

export function TextArea({ label, hint, error, isOptional, ...area }: FieldFrame & ComponentProps<'textarea'>) {
  const made = useId();
  const id = area.id ?? made;
  return (
    <Around {...{ id, label, hint, error, isOptional: isOptional ?? false }}>
      <textarea
        rows={5}
        {...area}
        id={id}
        className={inputClass(error)}
        aria-describedby={describedBy(id, { label, hint, error })}
        aria-invalid={error !== undefined || undefined}
      />
    </Around>
  );
}

export function SelectField({ label, hint, error, isOptional, ...select }: FieldFrame & ComponentProps<'select'>) {
  const made = useId();
  const id = select.id ?? made;
  return (
    <Around {...{ id, label, hint, error, isOptional: isOptional ?? false }}>
      <select
        {...select}
        id={id}
        className={inputClass(error)}
        aria-describedby={describedBy(id, { label, hint, error })}
        aria-invalid={error !== undefined || undefined}
      />
    </Around>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface RadiosProps extends FieldFrame {
  readonly id?: string;
  /** Where a heading above already says it: the label is only read out. */
  readonly isLabelHidden?: boolean;
  readonly name: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

/** Large equal rows of which one can be chosen; no default. */
export function Radios({ label, hint, error, name, value, choices, onChoose, id: given, isLabelHidden }: RadiosProps) {
  const made = useId();
  const id = given ?? made;
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field field--bad'}
      aria-describedby={describedBy(id, { label, hint, error })}
    >
      <legend className={isLabelHidden ? 'vh' : 'l'}>{label}</legend>
      <HintAndError id={id} hint={hint} error={error} />
      <div className="choices">
        {choices.map((choice, i) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              id={i === 0 ? id : `${id}-${i}`}
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChoose(choice.value)}
            />
            <span>
              <b>{choice.label}</b>
              {choice.hint !== undefined && <span>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function Checkbox({
  label,
  hint,
  ...input
}: { readonly label: ReactNode; readonly hint?: ReactNode } & ComponentProps<'input'>) {
  const made = useId();
  const id = input.id ?? made;
  return (
    <div className="checkrow">
      <input type="checkbox" {...input} id={id} aria-describedby={hint === undefined ? undefined : `${id}-hint`} />
      <span>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <span className="hint small" id={`${id}-hint`}>
            <br />
            {hint}
          </span>
        )}
      </span>
    </div>
  );
}

import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { typedDay } from './typed-day.js';
import type { TypedDay } from './typed-day.js';

export interface DayFrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

const BOXES = [
  { name: 'day', width: 'w2', length: 2 },
  { name: 'month', width: 'w2', length: 2 },
  { name: 'year', width: 'w4', length: 4 },
] as const;

interface DayBoxesProps extends DayFrameProps {
  readonly typed: TypedDay;
  readonly onType: (typed: TypedDay) => void;
  /** YYYY-MM-DD where the body is. */
  readonly today: string;
}

/** A day in three boxes, with “today” to fill them: in the order in which it is said, whatever the browser is set to. */
export function DayBoxes({ typed, onType, today, ...frame }: DayBoxesProps) {
  const { t } = useTranslation();
  return (
    <DayFrame {...frame}>
      <DayParts id={frame.id} typed={typed} onType={onType} isBad={frame.error !== undefined} />
      <button type="button" className="linklike" onClick={() => onType(typedDay(today))}>
        {t('day.today')}
      </button>
    </DayFrame>
  );
}

/** What stands around boxes for one day: its name, the hint, and what is wrong with it. */
export function DayFrame({ id, label, hint, error, children }: DayFrameProps & { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const made = useId();
  const described = [hint !== undefined && `${made}-hint`, error !== undefined && `${made}-error`].filter(Boolean);
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field field--bad'}
      aria-describedby={described.join(' ') || undefined}
    >
      <legend className="l" id={`${id}-legend`}>
        {label}
      </legend>
      {hint !== undefined && (
        <span className="hint" id={`${made}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span className="field__error" id={`${made}-error`}>
          <span className="vh">{t('errors.prefix')} </span>
          {error}
        </span>
      )}
      <div className="dateboxes">{children}</div>
    </fieldset>
  );
}

interface DayPartsProps {
  readonly id: string;
  readonly typed: TypedDay;
  readonly onType: (typed: TypedDay) => void;
  readonly isBad: boolean;
}

/** The three boxes; the first has the id of the field. */
export function DayParts({ id, typed, onType, isBad }: DayPartsProps) {
  const { t } = useTranslation();
  const { day, month, year } = typed;
  return BOXES.map(({ name, width, length }, i) => (
    <div key={name}>
      <label htmlFor={i === 0 ? id : `${id}-${name}`}>{t(`day.${name}`)}</label>
      <input
        id={i === 0 ? id : `${id}-${name}`}
        className={`input input--${width}${isBad ? ' input--err' : ''}`}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={length}
        value={typed[name]}
        onChange={(event) => onType({ day, month, year, [name]: event.target.value })}
      />
    </div>
  ));
}

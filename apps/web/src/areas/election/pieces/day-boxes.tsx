import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, typedDay } from '../facts/when.js';
import type { TypedDay, TypedMoment } from '../facts/when.js';
import { useSaying } from '../facts/saying.js';

interface BoxesProps<Typed> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

const BOXES = [
  { name: 'day', width: 'w2', length: 2 },
  { name: 'month', width: 'w2', length: 2 },
  { name: 'year', width: 'w4', length: 4 },
] as const;

/** A day in three boxes, with “today” to fill them. */
export function DayBoxes({ typed, onType, ...frame }: BoxesProps<TypedDay>) {
  const { t } = useTranslation('election');
  const { timeZone } = useSaying();
  return (
    <Frame {...frame}>
      <Boxes
        id={frame.id}
        typed={typed}
        onType={(day) => onType({ ...typed, ...day })}
        isBad={frame.error !== undefined}
      />
      <button type="button" className="linklike" onClick={() => onType(typedDay(dayIn(new Date(), timeZone)))}>
        {t('when.today')}
      </button>
    </Frame>
  );
}

/** A day in three boxes and an hour of the body's zone. Where an hour comes twice it is asked which is meant. */
export function MomentBoxes({
  typed,
  onType,
  isTwice,
  ...frame
}: BoxesProps<TypedMoment> & { readonly isTwice: boolean }) {
  const { t } = useTranslation('election');
  const isBad = frame.error !== undefined;
  return (
    <Frame {...frame}>
      <Boxes
        id={frame.id}
        typed={typed}
        onType={(day) => onType({ ...typed, ...day, which: undefined })}
        isBad={isBad}
      />
      <div>
        <label htmlFor={`${frame.id}-hour`}>{t('when.hour')}</label>
        <input
          id={`${frame.id}-hour`}
          className={`input input--w4${isBad ? ' input--err' : ''}`}
          type="text"
          autoComplete="off"
          value={typed.hour}
          onChange={(event) => onType({ ...typed, hour: event.target.value, which: undefined })}
        />
      </div>
      {(isTwice || typed.which !== undefined) && (
        <div>
          <label htmlFor={`${frame.id}-which`}>{t('when.which')}</label>
          <select
            id={`${frame.id}-which`}
            className="input input--w10"
            value={typed.which ?? ''}
            onChange={({ target }) => onType({ ...typed, which: target.value === 'first' ? 'first' : 'second' })}
          >
            <option value="" disabled>
              {t('when.choose')}
            </option>
            <option value="first">{t('when.first')}</option>
            <option value="second">{t('when.second')}</option>
          </select>
        </div>
      )}
    </Frame>
  );
}

function Frame({
  id,
  label,
  hint,
  error,
  children,
}: Omit<BoxesProps<unknown>, 'typed' | 'onType'> & { readonly children: ReactNode }) {
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

function Boxes({ id, typed, onType, isBad }: DayPartsProps) {
  const { t } = useTranslation('election');
  const { day, month, year } = typed;
  return BOXES.map(({ name, width, length }, i) => (
    <div key={name}>
      <label htmlFor={i === 0 ? id : `${id}-${name}`}>{t(`when.${name}`)}</label>
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

import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { TroubleNote } from '../../../kit/trouble.js';
import { dayOf } from '../../../dates/typed-day.js';

interface SecondCheckProps {
  /** Asks with the day, YYYY-MM-DD; gives what is wrong with it, or nothing once it is right. */
  readonly onDay: (day: string) => Promise<string | undefined>;
}

const BOXES = [
  { part: 'day', autoComplete: 'bday-day', length: 2 },
  { part: 'month', autoComplete: 'bday-month', length: 2 },
  { part: 'year', autoComplete: 'bday-year', length: 4 },
] as const;

/** The date of birth in three boxes; autofill and paste work, nothing is a puzzle. */
export function SecondCheck({ onDay }: SecondCheckProps) {
  const { t } = useTranslation('vote');
  const [parts, setParts] = useState({ day: '', month: '', year: '' });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const day = dayOf(parts);
    setTrouble(undefined);
    if (day === undefined) return setWrong([t('second.missing')]);
    setBusy(true);
    try {
      const reason = await onDay(day);
      setWrong(reason === undefined ? [] : [reason]);
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  }

  const [error] = wrong;
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary problems={wrong.map((text) => ({ id: 'bday-day', text }))} />
      {trouble !== undefined && <TroubleNote error={trouble} />}
      <fieldset
        className={error === undefined ? 'field' : 'field field--bad'}
        aria-describedby={error === undefined ? 'bday-hint' : 'bday-hint bday-error'}
      >
        <legend className="l">{t('second.label')}</legend>
        <span className="hint" id="bday-hint">
          {t('second.hint')}
        </span>
        {error !== undefined && (
          <span className="field__error" id="bday-error">
            {error}
          </span>
        )}
        <div className="dateboxes">
          {BOXES.map(({ part, autoComplete, length }) => (
            <div key={part} className={part === 'year' ? 'datebox datebox--year' : 'datebox'}>
              <label htmlFor={autoComplete}>{t(`second.${part}`)}</label>
              <input
                id={autoComplete}
                className={error === undefined ? 'input' : 'input input--err'}
                inputMode="numeric"
                autoComplete={autoComplete}
                size={length}
                value={parts[part]}
                onChange={({ target }) => setParts({ ...parts, [part]: target.value })}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <button type="submit" className="btn btn--block" aria-disabled={isBusy || undefined}>
        {t('landing.start')}
      </button>
    </form>
  );
}

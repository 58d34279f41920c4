import { useTranslation } from 'react-i18next';
import { DayFrame, DayParts } from '../../../dates/day-boxes.js';
import type { DayFrameProps } from '../../../dates/day-boxes.js';
import type { TypedMoment } from '../facts/when.js';

interface MomentBoxesProps extends DayFrameProps {
  readonly typed: TypedMoment;
  readonly onType: (typed: TypedMoment) => void;
  readonly isTwice: boolean;
}

/** A day in three boxes and an hour of the body's zone. Where an hour comes twice it is asked which is meant. */
export function MomentBoxes({ typed, onType, isTwice, ...frame }: MomentBoxesProps) {
  const { t } = useTranslation('election');
  const isBad = frame.error !== undefined;
  return (
    <DayFrame {...frame}>
      <DayParts
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
    </DayFrame>
  );
}

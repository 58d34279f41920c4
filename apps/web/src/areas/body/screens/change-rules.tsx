import type { Constitution } from '#libs/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../kit/act.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { Confirm } from '../../../kit/confirm.js';
import { Checkbox, SelectField, TextField } from '../../../kit/fields.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useLanguage } from '../../../kit/words.js';
import { changedBook } from '../changed-book.js';
import { BODY_ADOPT, BODY_RULES } from '../operations.generated.js';
import { readRuleBook, seatRows } from '../rule-book.js';
import '../words.js';

/** The values that change from year to year. Saving adopts a new version; elections keep the one they were made under. */
export function Screen() {
  const { t } = useTranslation('body');
  usePageTitle(t('change.title'));
  return (
    <Asked query={useAsked(BODY_RULES, {})}>
      {({ constitution }) =>
        constitution && <ChangeForm book={readRuleBook(constitution.document)} version={constitution.version} />
      }
    </Asked>
  );
}

function ChangeForm({ book, version }: { readonly book: Constitution; readonly version: number }) {
  const { t } = useTranslation('body');
  const language = useLanguage();
  const navigate = useNavigate();
  const rows = seatRows(book, language);
  const [seats, setSeats] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(rows.map((row) => [`${row.constituencyCode}/${row.classCode}`, String(row.seats)])),
  );
  const [keyHolders, setKeyHolders] = useState(String(book.keyHolders.number));
  const [required, setRequired] = useState(String(book.keyHolders.required));
  const [isSecond, setSecond] = useState(book.approvals !== undefined);
  const [isAsking, setAsking] = useState(false);
  const adopt = useAct(BODY_ADOPT, () => void navigate('/office/rules'));
  const changed = changedBook(book, { seats, keyHolders, required, isSecond });
  return (
    <div className="stack-l">
      <div>
        <BackLink to="/office/rules" />
        <h1>{t('change.title')}</h1>
        <p className="lead">{t('change.lead')}</p>
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        <fieldset className="field">
          <legend className="l">
            <h2>{t('rules.seats')}</h2>
          </legend>
          {rows.map(({ constituency, className, constituencyCode, classCode }) => {
            const key = `${constituencyCode}/${classCode}`;
            return (
              <TextField
                key={key}
                label={`${constituency}: ${className}`}
                inputMode="numeric"
                width="w2"
                value={seats[key] ?? ''}
                onChange={({ target }) => setSeats({ ...seats, [key]: target.value })}
              />
            );
          })}
        </fieldset>
        <fieldset className="field">
          <legend className="l">
            <h2>{t('rules.keyHolders')}</h2>
          </legend>
          <TextField
            label={t('change.keyHolders')}
            inputMode="numeric"
            width="w2"
            value={keyHolders}
            onChange={({ target }) => setKeyHolders(target.value)}
          />
          <SelectField
            label={t('change.required')}
            hint={t('change.requiredHint')}
            value={required}
            onChange={({ target }) => setRequired(target.value)}
          >
            <option value="all">{t('change.all')}</option>
            {[2, 3, 4, 5, 6].map((needed) => (
              <option key={needed} value={needed}>
                {t('change.some', { count: needed })}
              </option>
            ))}
          </SelectField>
        </fieldset>
        <div className="field">
          <Checkbox
            label={t('change.second')}
            hint={t('change.secondHint')}
            checked={isSecond}
            onChange={({ target }) => setSecond(target.checked)}
          />
        </div>
        <RefusalNote error={adopt.error} />
        <div className="btns">
          <button className="btn" type="submit">
            {t('change.save')}
          </button>
        </div>
      </form>
      {isAsking && (
        <Confirm
          title={t('change.confirm', { version: version + 1 })}
          action={t('change.adopt')}
          isBusy={adopt.isPending}
          onCancel={() => setAsking(false)}
          onGo={() => {
            setAsking(false);
            adopt.mutate({ document: JSON.stringify(changed) });
          }}
        >
          <p>{t('change.effect')}</p>
        </Confirm>
      )}
    </div>
  );
}

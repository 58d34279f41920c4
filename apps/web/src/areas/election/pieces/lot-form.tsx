import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Confirm } from '../../../kit/confirm.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { Checkbox } from '../../../kit/fields.js';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useSaying } from '../facts/saying.js';
import type { ElectionOpeningStateQuery } from '../operations/poll.generated.js';
import { ELECTION_RECORD_LOT } from '../operations/poll.generated.js';

type Box = NonNullable<ElectionOpeningStateQuery['openingState']>['contests'][number];
type Lot = NonNullable<Box['lotAwaited']>;

interface LotFormProps {
  readonly contestId: string;
  readonly lot: Lot;
  readonly mayRecord: boolean;
}

/** A tie that the rules leave to a lot: what to do, and the record of who was drawn. */
export function LotForm({ contestId, lot, mayRecord }: LotFormProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [isMissing, setMissing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const record = useAct(ELECTION_RECORD_LOT, () => setAsking(false));
  const { between, places, stage, purpose } = lot;
  const drawn = between.filter(({ number }) => chosen.includes(number));
  return (
    <div className="stack-s">
      <Note status="warn" title={t('opening.lot')} isNews>
        <p>{say.pick(lot.text, lot.textCy)}</p>
      </Note>
      {mayRecord && (
        <form
          className="card stack-s"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setMissing(chosen.length !== places);
            setAsking(chosen.length === places);
          }}
        >
          {isMissing && (
            <ErrorSummary
              problems={[{ id: `lot-${between[0]?.number ?? 0}`, text: t('opening.lotChoose', { count: places }) }]}
            />
          )}
          <fieldset>
            <legend className="l">{t('opening.lotWho', { count: places })}</legend>
            {between.map(({ number, name }) => (
              <Checkbox
                key={number}
                id={`lot-${number}`}
                label={name}
                checked={chosen.includes(number)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, number] : chosen.filter((other) => other !== number))
                }
              />
            ))}
          </fieldset>
          <RefusalNote error={record.error} />
          <button type="submit" className="btn">
            {t('opening.lotRecord')}
          </button>
        </form>
      )}
      {isAsking && (
        <Confirm
          title={t('opening.lotTitle', { names: say.list(drawn.map(({ name }) => name)) })}
          action={t('opening.lotRecord')}
          isBusy={record.isPending}
          onGo={() =>
            record.mutate(
              {
                contestId,
                stage,
                purpose,
                between: between.map(({ number }) => number),
                chosen: drawn.map(({ number }) => number),
              },
              { onError: () => setAsking(false) },
            )
          }
          onCancel={() => setAsking(false)}
        >
          <p className="b">{t(`opening.lotDecides.${purpose}`, { names: say.list(drawn.map(({ name }) => name)) })}</p>
          <p>{t('opening.lotEffect')}</p>
        </Confirm>
      )}
    </div>
  );
}

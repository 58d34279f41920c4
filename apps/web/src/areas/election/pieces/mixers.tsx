import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Checkbox } from '../../../kit/fields.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useSaying } from '../facts/saying.js';
import { ELECTION_NAME_MIXERS } from '../operations/safeguards.generated.js';

interface Person {
  readonly id: string;
  readonly name: string;
}

interface MixersProps {
  readonly electionId: string;
  readonly named: readonly { readonly officerId: string; readonly name: string }[];
  readonly holders: readonly Person[];
  readonly mayChange: boolean;
}

/** Who mixes the sealed ballots besides the service. */
export function Mixers({ electionId, named, holders, mayChange }: MixersProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const [chosen, setChosen] = useState<readonly string[]>(named.map(({ officerId }) => officerId));
  const save = useAct(ELECTION_NAME_MIXERS);
  return (
    <section className="stack">
      <h2>{t('safeguards.mixers')}</h2>
      <p>{t('safeguards.mixersHint')}</p>
      {mayChange ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({ electionId, officerIds: [...chosen] });
          }}
        >
          {holders.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={t('safeguards.mixerOne', { name })}
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
          ))}
          <RefusalNote error={save.error} />
          <div className="btns">
            <button type="submit" className="btn btn--2" disabled={save.isPending}>
              {t('safeguards.saveMixers')}
            </button>
            <span role="status">
              {save.data && t('safeguards.mixersSaved')}
              {save.data && save.data.stillNeeded > 0 && (
                <> {t('safeguards.mixersStill', { count: save.data.stillNeeded })}</>
              )}
            </span>
          </div>
        </form>
      ) : (
        <p className="b">{named.length === 0 ? t('safeguards.mixersNone') : say.list(named.map(({ name }) => name))}</p>
      )}
    </section>
  );
}

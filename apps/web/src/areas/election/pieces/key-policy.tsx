import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Radios } from '../../../kit/fields.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import type { Offered } from '../facts/offered.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import { ELECTION_SET_KEY_POLICY } from '../operations/safeguards.generated.js';
import { HoldersLacking } from './holders-lacking.js';

const FEWEST = 2;

interface KeyPolicyProps {
  readonly electionId: string;
  /** Null: all of them. */
  readonly needed: number | null;
  readonly holders: readonly string[];
  readonly rules: Offered['keyHolders'] | undefined;
  readonly mayChange: boolean;
}

/** How many of the key-holders open the boxes. */
export function KeyPolicy({ electionId, needed, holders, rules, mayChange }: KeyPolicyProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { isSecretary } = useRoles();
  const [chosen, setChosen] = useState(needed === null ? 'all' : String(needed));
  const save = useAct(ELECTION_SET_KEY_POLICY);
  const least = typeof rules?.required === 'number' ? Math.max(rules.required, FEWEST) : FEWEST;
  const numbers = Array.from({ length: Math.max(holders.length - least, 0) }, (_, i) => least + i);
  const choices = [
    ...(rules?.required === 'all'
      ? []
      : numbers.map((number) => ({
          value: String(number),
          label: t('safeguards.some', { needed: number }),
          hint: t('safeguards.someHint', { spare: holders.length - number }),
        }))),
    { value: 'all', label: t('safeguards.all'), hint: t('safeguards.allHint') },
  ];
  return (
    <section className="stack">
      <h2>{t('safeguards.keys')}</h2>
      <p>
        {holders.length === 0
          ? t(isSecretary ? 'safeguards.keysNobodyYou' : 'safeguards.keysNobody')
          : t('safeguards.keysHint', { count: holders.length, names: say.list(holders) })}
      </p>
      {rules && (
        <p className="muted">
          {t('safeguards.keysRule', {
            clause: rules.clause,
            number: rules.number,
            required:
              rules.required === 'all'
                ? t('safeguards.requiredAll')
                : t('safeguards.requiredSome', { count: rules.required }),
          })}
        </p>
      )}
      {mayChange && rules && <HoldersLacking lacking={Math.max(rules.number - holders.length, 0)} />}
      {mayChange ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({ electionId, needed: chosen === 'all' ? null : Number(chosen) });
          }}
        >
          <Radios
            name="needed"
            label={t('safeguards.keys')}
            isLabelHidden
            value={chosen}
            choices={choices}
            onChoose={setChosen}
          />
          <RefusalNote error={save.error} />
          <div className="btns">
            <button type="submit" className="btn btn--2" disabled={save.isPending}>
              {t('safeguards.saveKeys')}
            </button>
            <span role="status">{save.isSuccess && t('safeguards.keysSaved')}</span>
          </div>
        </form>
      ) : (
        <p className="b">{needed === null ? t('safeguards.all') : t('safeguards.some', { needed })}</p>
      )}
    </section>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { Radios, TextField } from '../../../kit/fields.js';
import type { FieldProblem } from '../../../kit/fields.js';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useSaying } from '../facts/saying.js';
import type { CodeMaker, ElectionSafeguardsQuery } from '../operations/safeguards.generated.js';
import { ELECTION_SET_CODE_POLICY } from '../operations/safeguards.generated.js';

const MAKERS = ['PLATFORM', 'SENDER', 'SCRUTINEER'] as const satisfies readonly CodeMaker[];
const MOST_SPARES = 10_000;
type Policy = NonNullable<ElectionSafeguardsQuery['codePolicy']>;

interface CodePolicyProps {
  readonly electionId: string;
  readonly policy: Policy;
  readonly mayChange: boolean;
}

/** Who makes the voting codes, with the words that members will read of it. */
export function CodePolicy({ electionId, policy, mayChange }: CodePolicyProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (
    <section className="stack">
      <h2>{t('safeguards.codes')}</h2>
      <div className="inset inset--info">
        <p className="small muted">{t('safeguards.now')}</p>
        <p>{say.pick(policy.words, policy.wordsCy)}</p>
      </div>
      {mayChange && <PolicyForm electionId={electionId} policy={policy} />}
    </section>
  );
}

function PolicyForm({ electionId, policy }: Omit<CodePolicyProps, 'mayChange'>) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const [madeBy, setMadeBy] = useState<CodeMaker>(policy.madeBy);
  const [name, setName] = useState(policy.madeBy === 'PLATFORM' ? '' : policy.name);
  const [key, setKey] = useState(policy.key ?? '');
  const [spares, setSpares] = useState(String(policy.spares));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const save = useAct(ELECTION_SET_CODE_POLICY);
  const isOutside = madeBy !== 'PLATFORM';
  const problemOf = (id: string): string | undefined => problems.find((problem) => problem.id === id)?.text;
  const check = (): readonly FieldProblem[] => [
    ...(isOutside && name.trim() === '' ? [{ id: 'maker-name', text: t('safeguards.problem.name') }] : []),
    ...(isOutside && !/^[0-9a-f]{64}$/i.test(key.trim())
      ? [{ id: 'maker-key', text: t('safeguards.problem.key') }]
      : []),
    ...(!/^\d{1,5}$/.test(spares.trim()) || Number(spares) > MOST_SPARES
      ? [{ id: 'spares', text: t('safeguards.problem.spares') }]
      : []),
  ];
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = check();
        setProblems(found);
        if (found.length > 0) return;
        const outside = isOutside ? { name: name.trim(), key: key.trim().toLowerCase() } : {};
        save.mutate({ electionId, madeBy, spares: Number(spares), ...outside });
      }}
    >
      <ErrorSummary problems={problems} />
      <Radios
        name="madeBy"
        label={t('safeguards.codes')}
        isLabelHidden
        value={madeBy}
        choices={MAKERS.map((value) => ({
          value,
          label: t(`safeguards.${value}`),
          hint: t(`safeguards.${value}Hint`),
        }))}
        onChoose={(value) => setMadeBy(MAKERS.find((maker) => maker === value) ?? 'PLATFORM')}
      />
      {isOutside && (
        <>
          <TextField
            id="maker-name"
            label={t('safeguards.makerName')}
            value={name}
            error={problemOf('maker-name')}
            onChange={({ target }) => setName(target.value)}
          />
          <TextField
            id="maker-key"
            label={t('safeguards.makerKey')}
            hint={t('safeguards.makerKeyHint')}
            value={key}
            error={problemOf('maker-key')}
            onChange={({ target }) => setKey(target.value)}
          />
        </>
      )}
      <TextField
        id="spares"
        label={t('safeguards.spares')}
        hint={t('safeguards.sparesHint')}
        inputMode="numeric"
        width="w4"
        value={spares}
        error={problemOf('spares')}
        onChange={({ target }) => setSpares(target.value)}
      />
      <RefusalNote error={save.error} />
      <button type="submit" className="btn btn--2" disabled={save.isPending}>
        {t('safeguards.saveCodes')}
      </button>
      {save.data && (
        <Note status="pass" title={t('safeguards.codesSaved')} isNews>
          <p>{say.pick(save.data.policy.words, save.data.policy.wordsCy)}</p>
        </Note>
      )}
    </form>
  );
}

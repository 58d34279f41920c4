import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { readVotingCode } from '#libs/belenios';
import type { CodeFault } from '#libs/belenios';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { TextField } from '../../../kit/fields.js';
import type { FieldProblem } from '../../../kit/fields.js';
import { beginVisit } from '../visit/visit.js';
import { NewCode } from './new-code.js';

interface CodeFormProps {
  readonly electionId: string;
  /** Above the form: why there is one. */
  readonly children: ReactNode;
}

/** For those who type the code: what is wrong with it is said before anything is sent. */
export function CodeForm({ electionId, children }: CodeFormProps) {
  const { t } = useTranslation('vote');
  const go = useNavigate();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<CodeFault | undefined>();
  const error = fault && t(`code.${fault.code}`, { ...fault });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const read = readVotingCode(typed);
    if (!read.ok) {
      setFault(read.error);
      return setProblems([{ id: 'code', text: t(`code.${read.error.code}`, { ...read.error }) }]);
    }
    beginVisit(electionId, read.value);
    void go('/vote', { replace: true });
  }

  return (
    <div className="stack-l">
      <ErrorSummary problems={problems} />
      {children}
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          id="code"
          label={t('code.label')}
          hint={t('code.hint')}
          error={error}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
        <button type="submit" className="btn btn--block">
          {t('code.go')}
        </button>
      </form>
      <NewCode electionId={electionId} />
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import type { FieldProblem } from '../../../kit/fields.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { ELECTION_DESCRIBE_CANDIDATE } from '../operations/contests.generated.js';
import { CountedField } from './counted-field.js';
import type { ElectionContest } from './election-screen.js';
import { Statement } from '../../../kit/statement.js';

const LONGEST_DETAIL = 80;
const LONGEST_STATEMENT = 4_000;

const FIELDS = [
  { name: 'detail', most: LONGEST_DETAIL, isLong: false, lang: 'en' },
  { name: 'detailCy', most: LONGEST_DETAIL, isLong: false, lang: 'cy' },
  { name: 'statement', most: LONGEST_STATEMENT, isLong: true, lang: 'en' },
  { name: 'statementCy', most: LONGEST_STATEMENT, isLong: true, lang: 'cy' },
] as const;
type FieldName = (typeof FIELDS)[number]['name'];

const HINTS: Readonly<Partial<Record<FieldName, 'contest.detailHint' | 'contest.statementHint'>>> = {
  detail: 'contest.detailHint',
  statement: 'contest.statementHint',
};

interface DescribeProps {
  readonly contestId: string;
  readonly candidate: ElectionContest['candidates'][number];
  readonly onDone: () => void;
}

/** What is said of a candidate besides the name, in both languages, with how voters will see it. */
export function DescribeCandidate({ contestId, candidate, onDone }: DescribeProps) {
  const { t } = useTranslation('election');
  const [typed, setTyped] = useState<Readonly<Record<FieldName, string>>>({
    detail: candidate.detail ?? '',
    detailCy: candidate.detailCy ?? '',
    statement: candidate.statement ?? '',
    statementCy: candidate.statementCy ?? '',
  });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const describe = useAct(ELECTION_DESCRIBE_CANDIDATE, onDone);
  const idOf = (name: FieldName): string => `${name}-${candidate.id}`;
  const save = (): void => {
    const tooLong = FIELDS.filter(({ name, most }) => [...typed[name]].length > most).map(({ name, most }) => ({
      id: idOf(name),
      text: t('contest.tooLong', { what: t(`contest.${name}`), most }),
    }));
    setProblems(tooLong);
    if (tooLong.length > 0) return;
    describe.mutate({ contestId, candidateId: candidate.id, description: typed });
  };
  return (
    <form
      className="card stack"
      noValidate
      aria-label={`${t('contest.describe')} ${candidate.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ErrorSummary problems={problems} />
      {FIELDS.map(({ name, most, isLong, lang }) => {
        const hint = HINTS[name];
        return (
          <CountedField
            key={name}
            id={idOf(name)}
            label={t(`contest.${name}`)}
            {...(hint && { hint: t(hint) })}
            {...{ most, isLong, lang }}
            value={typed[name]}
            error={problems.find(({ id }) => id === idOf(name))?.text}
            onType={(value) => setTyped({ ...typed, [name]: value })}
          />
        );
      })}
      {typed.statement !== '' && (
        <section className="inset stack-s" aria-label={t('contest.preview')}>
          <p className="small muted">{t('contest.preview')}</p>
          <p className="b">{candidate.name}</p>
          {typed.detail !== '' && <p className="muted">{typed.detail}</p>}
          <Statement text={typed.statement} />
        </section>
      )}
      <RefusalNote error={describe.error} />
      <button type="submit" className="btn" disabled={describe.isPending}>
        {t('contest.save')}
      </button>
    </form>
  );
}

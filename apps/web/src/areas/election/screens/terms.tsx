import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { typedDay } from '../../../dates/typed-day.js';
import { useAct } from '../../../kit/act.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import type { FieldProblem } from '../../../kit/fields.js';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { NOTHING_TYPED, readTerms } from '../facts/new-election.js';
import type { TypedElection } from '../facts/new-election.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import { typedMoment } from '../facts/when.js';
import { ELECTION_CHANGE_TERMS } from '../operations/elections.generated.js';
import { ElectionScreen } from '../pieces/election-screen.js';
import type { ElectionDetail } from '../pieces/election-screen.js';
import { AboutPart } from '../pieces/new/about-part.js';
import { useProblemText } from '../pieces/new/problem-text.js';

/** Name and dates of a draft, to be changed. */
export function Screen() {
  const { t } = useTranslation('election');
  const { isReturningOfficer } = useRoles();
  return (
    <ElectionScreen title={t('terms.title')} lead={t('terms.lead')}>
      {(detail) =>
        detail.election.state === 'DRAFT' && isReturningOfficer ? (
          <Terms key={detail.election.id} election={detail.election} />
        ) : (
          <Note status="info" title={t('terms.locked')} />
        )
      }
    </ElectionScreen>
  );
}

function Terms({ election }: { readonly election: ElectionDetail['election'] }) {
  const { t } = useTranslation('election');
  const { language, timeZone } = useSaying();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [typed, type] = useState<TypedElection>(() => ({
    ...NOTHING_TYPED,
    title: election.title,
    titleCy: election.titleCy ?? '',
    record: typedDay(election.recordDate),
    opens: typedMoment(new Date(election.opensAt), timeZone, language),
    closes: typedMoment(new Date(election.closesAt), timeZone, language),
  }));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const change = useAct(ELECTION_CHANGE_TERMS, () => void navigate(`/office/elections/${election.id}`));
  const save = (): void => {
    const { problems: found, terms } = readTerms(typed, { timeZone, now: new Date() });
    setProblems(found.map((problem) => ({ id: problem.id, text: problemText(problem) })));
    if (terms) change.mutate({ electionId: election.id, change: terms });
  };
  return (
    <form
      className="stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ErrorSummary problems={problems} />
      <AboutPart isAlone typed={typed} onType={type} problems={problems} />
      <RefusalNote error={change.error} />
      <button type="submit" className="btn" disabled={change.isPending}>
        {t('terms.save')}
      </button>
    </form>
  );
}

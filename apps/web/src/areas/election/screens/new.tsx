import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../../kit/act.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import type { FieldProblem } from '../../../kit/fields.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Crumbs, Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useMe } from '../../../office/session.js';
import '../../../styles/election.css';
import { useKeptDraft } from '../facts/kept-draft.js';
import { NOTHING_TYPED, readElection } from '../facts/new-election.js';
import { offeredBy } from '../facts/offered.js';
import type { Offered } from '../facts/offered.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import type { ElectionInput } from '../operations/elections.generated.js';
import { ELECTION_CREATE, ELECTION_RULES } from '../operations/elections.generated.js';
import { AboutPart } from '../pieces/new/about-part.js';
import { CheckPart } from '../pieces/new/check-part.js';
import { useProblemText } from '../pieces/new/problem-text.js';
import { ResolutionsPart } from '../pieces/new/resolutions-part.js';
import { SeatsPart } from '../pieces/new/seats-part.js';
import '../words.js';

/** What is elected or decided: from the rule-book to a draft election. */
export function Screen() {
  const { t } = useTranslation('election');
  const rules = useAsked(ELECTION_RULES, {});
  usePageTitle(t('make.title'));
  return (
    <>
      <Crumbs trail={[{ label: t('list.title'), to: '/office/elections' }, { label: t('list.make') }]} />
      <Asked query={rules}>
        {({ constitution }) => {
          const offered = constitution ? offeredBy(constitution.document) : undefined;
          return offered?.ok ? <Make offered={offered.value} /> : <NoRules />;
        }}
      </Asked>
    </>
  );
}

function NoRules() {
  const { t } = useTranslation('election');
  const { isSecretary } = useRoles();
  return (
    <div className="stack">
      <h1>{t('make.title')}</h1>
      <Note status="info" title={t('make.noRules')}>
        <p>{t(isSecretary ? 'make.noRulesHintYou' : 'make.noRulesHint')}</p>
        <p>
          <Link to="/office/rules">{t('make.toRules')}</Link>
        </p>
      </Note>
    </div>
  );
}

function Make({ offered }: { readonly offered: Offered }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const navigate = useNavigate();
  const { organisation } = useMe();
  const [typed, type, keptAt, forget] = useKeptDraft(`quorate:new-election:${organisation.id}`, NOTHING_TYPED);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [checked, setChecked] = useState<ElectionInput | undefined>();
  const problemText = useProblemText();
  const create = useAct(ELECTION_CREATE, ({ election }) => {
    forget();
    void navigate(`/office/elections/${election.id}`);
  });
  const check = (): void => {
    const { problems: found, input } = readElection(typed, { offered, timeZone: say.timeZone, now: new Date() });
    setProblems(found.map((problem) => ({ id: problem.id, text: problemText(problem) })));
    setChecked(input);
    if (input) scrollTo({ top: 0 });
  };
  if (checked)
    return (
      <div className="stack-l">
        <div className="stack-s">
          <h1>{t('make.checkTitle')}</h1>
          <p className="lead">{t('make.checkLead')}</p>
        </div>
        <CheckPart input={checked} offered={offered} onChange={() => setChecked(undefined)} />
        <RefusalNote error={create.error} />
        <div className="btns">
          <button
            type="button"
            className="btn"
            aria-disabled={create.isPending}
            onClick={() => !create.isPending && create.mutate({ election: checked })}
          >
            {t('make.create')}
          </button>
          <button type="button" className="btn btn--2" onClick={() => setChecked(undefined)}>
            {t('make.change')}
          </button>
        </div>
      </div>
    );
  const part = { typed, onType: type, problems };
  return (
    <form
      className="stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <div className="stack-s">
        <h1>{t('make.title')}</h1>
        <p className="lead">{t('make.lead')}</p>
      </div>
      <ErrorSummary problems={problems} />
      <SeatsPart offered={offered} {...part} />
      <ResolutionsPart {...part} />
      <AboutPart {...part} />
      <div className="btns">
        <button type="submit" className="btn">
          {t('make.check')}
        </button>
        {keptAt && <span className="small muted">{t('make.saved', { at: say.hour(keptAt) })}</span>}
      </div>
    </form>
  );
}

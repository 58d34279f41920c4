import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../kit/act.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { Radios, TextField } from '../../../kit/fields.js';
import type { FieldProblem } from '../../../kit/fields.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import type { BodyModelsQuery } from '../operations.generated.js';
import { BODY_FOUND, BODY_MODELS } from '../operations.generated.js';
import '../words.js';

/** The first page of somebody who runs an election: what kind of body, its name, and who they are. */
export function Screen() {
  const { t } = useTranslation('body');
  usePageTitle(t('start.title'));
  return (
    <Asked query={useAsked(BODY_MODELS, {})}>
      {(found) => (found.installation.isFoundingOpen ? <StartForm {...found} /> : <Closed />)}
    </Asked>
  );
}

function Closed() {
  const { t } = useTranslation('body');
  return (
    <div className="stack">
      <h1>{t('start.title')}</h1>
      <Note status="info" title={t('start.closed')}>
        <p>{t('start.closedText')}</p>
        <p>
          <Link to="/sign-in">{t('start.signIn')}</Link>
        </p>
      </Note>
    </div>
  );
}

function StartForm({ modelConstitutions, installation }: BodyModelsQuery) {
  const { t } = useTranslation('body');
  const language = useLanguage();
  const [model, setModel] = useState<string>();
  const [name, setName] = useState('');
  const [nameCy, setNameCy] = useState('');
  const [officerName, setOfficerName] = useState('');
  const [email, setEmail] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const found = useAct(BODY_FOUND);
  if (found.isSuccess) return <Founded email={email} hasMail={installation.hasCapturedMail} />;
  const problemOf = (id: string): string | undefined => problems.find((problem) => problem.id === id)?.text;
  const send = (): void => {
    const missing = [
      ...(model === undefined ? [{ id: 'model', text: t('start.chooseKind') }] : []),
      ...(name.trim() === '' ? [{ id: 'name', text: t('start.nameMissing') }] : []),
      ...(officerName.trim() === '' ? [{ id: 'officerName', text: t('start.officerMissing') }] : []),
      ...(/^\S+@\S+\.\S+$/.test(email.trim()) ? [] : [{ id: 'email', text: t('start.emailWrong') }]),
    ];
    setProblems(missing);
    if (missing.length > 0 || model === undefined) return;
    const welsh = nameCy.trim() === '' ? {} : { nameCy: nameCy.trim() };
    found.mutate({
      body: {
        name: name.trim(),
        ...welsh,
        modelConstitution: model,
        officerName: officerName.trim(),
        email: email.trim(),
      },
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary problems={problems} />
      <div className="stack-l">
        <div>
          <h1>{t('start.title')}</h1>
          <p className="lead">{t('start.lead')}</p>
          <p>
            {t('start.already')} <Link to="/sign-in">{t('start.signIn')}</Link>
          </p>
        </div>
        <Radios
          id="model"
          label={<h2>{t('start.kind')}</h2>}
          hint={t('start.kindHint')}
          name="model"
          value={model}
          error={problemOf('model')}
          choices={modelConstitutions.map((each) => ({
            value: each.id,
            label: inLanguage(language, each.name, each.nameCy),
            hint: inLanguage(language, each.forWhom, each.forWhomCy),
          }))}
          onChoose={setModel}
        />
        <div>
          <h2>{t('start.who')}</h2>
          <TextField
            id="name"
            label={t('start.name')}
            error={problemOf('name')}
            value={name}
            autoComplete="organization"
            onChange={({ target }) => setName(target.value)}
          />
          <TextField
            id="nameCy"
            label={t('start.nameCy')}
            isOptional
            lang="cy"
            value={nameCy}
            onChange={({ target }) => setNameCy(target.value)}
          />
          <TextField
            id="officerName"
            label={t('start.officerName')}
            error={problemOf('officerName')}
            value={officerName}
            autoComplete="name"
            onChange={({ target }) => setOfficerName(target.value)}
          />
          <TextField
            id="email"
            type="email"
            label={t('start.email')}
            hint={t('start.emailHint')}
            error={problemOf('email')}
            value={email}
            autoComplete="email"
            onChange={({ target }) => setEmail(target.value)}
          />
        </div>
        <RefusalNote error={found.error} />
        <button className="btn" type="submit" disabled={found.isPending}>
          {t(found.isPending ? 'start.making' : 'start.make')}
        </button>
      </div>
    </form>
  );
}

function Founded({ email, hasMail }: { readonly email: string; readonly hasMail: boolean }) {
  const { t } = useTranslation('body');
  return (
    <div className="stack">
      <h1>{t('start.doneTitle')}</h1>
      <Note status="pass" title={t('start.done')} isNews>
        <p>{t('start.doneText', { email })}</p>
      </Note>
      {hasMail && (
        <p>
          <Link className="btn" to={`/mail?to=${encodeURIComponent(email.trim())}`}>
            {t('start.openMail')}
          </Link>
        </p>
      )}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { Checkbox, TextField } from '../../../kit/fields.js';
import type { FieldProblem } from '../../../kit/fields.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note, Tag } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import type { BodyOfficersQuery } from '../operations.generated.js';
import { BODY_INVITE, BODY_OFFICERS } from '../operations.generated.js';
import { OfficerRoles } from '../officer-roles.js';
import { ROLES } from '../roles.js';
import type { Role } from '../roles.js';
import '../words.js';

/** Who acts for the body, and the way to add somebody: a second person, key-holders, an auditor. */
export function Screen() {
  const { t } = useTranslation('body');
  usePageTitle(t('officers.title'));
  return (
    <div className="stack-l">
      <div>
        <h1>{t('officers.title')}</h1>
        <p className="lead">{t('officers.lead')}</p>
      </div>
      <Asked query={useAsked(BODY_OFFICERS, {})}>{({ officers }) => <OfficerList officers={officers} />}</Asked>
      <Invite />
    </div>
  );
}

type Officers = BodyOfficersQuery['officers'];

function OfficerList({ officers }: { readonly officers: Officers }) {
  const { t } = useTranslation('body');
  const [open, setOpen] = useState<string>();
  return (
    <ul className="linklist">
      {officers.map((officer) => (
        <li key={officer.id}>
          <div className="stack-s">
            <p>
              <span className="b">{officer.name}</span>
              <br />
              <span className="small muted break">{officer.email}</span>
            </p>
            <p className="row">
              {officer.roles.map((role) => (
                <Tag key={role} status="none">
                  {t(`roles.${role}`)}
                </Tag>
              ))}
              {!officer.active && <Tag status="warn">{t('officers.left')}</Tag>}
            </p>
            {open === officer.id && <OfficerRoles officer={officer} onDone={() => setOpen(undefined)} />}
          </div>
          {open !== officer.id && (
            <button type="button" className="linklike" onClick={() => setOpen(officer.id)}>
              {t('officers.change')} <span className="vh">{officer.name}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Invite() {
  const { t } = useTranslation('body');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const invite = useAct(BODY_INVITE, () => {
    setName('');
    setEmail('');
    setRoles([]);
  });
  const problemOf = (id: string): string | undefined => problems.find((problem) => problem.id === id)?.text;
  const send = (): void => {
    const missing = [
      ...(name.trim() === '' ? [{ id: 'invite-name', text: t('officers.nameMissing') }] : []),
      ...(/^\S+@\S+\.\S+$/.test(email.trim()) ? [] : [{ id: 'invite-email', text: t('officers.emailWrong') }]),
      ...(roles.length === 0 ? [{ id: 'invite-role-0', text: t('officers.roleMissing') }] : []),
    ];
    setProblems(missing);
    if (missing.length === 0) invite.mutate({ name: name.trim(), email: email.trim(), roles: [...roles] });
  };
  return (
    <section className="card">
      <h2>{t('officers.invite')}</h2>
      <ErrorSummary problems={problems} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          id="invite-name"
          label={t('officers.name')}
          value={name}
          error={problemOf('invite-name')}
          onChange={({ target }) => setName(target.value)}
        />
        <TextField
          id="invite-email"
          type="email"
          label={t('officers.email')}
          value={email}
          error={problemOf('invite-email')}
          onChange={({ target }) => setEmail(target.value)}
        />
        <fieldset className="field">
          <legend className="l">{t('officers.roles')}</legend>
          {ROLES.map((role, i) => (
            <Checkbox
              key={role}
              id={`invite-role-${i}`}
              label={t(`roles.${role}`)}
              hint={t(`roleHints.${role}`)}
              checked={roles.includes(role)}
              onChange={({ target }) =>
                setRoles(target.checked ? [...roles, role] : roles.filter((each) => each !== role))
              }
            />
          ))}
        </fieldset>
        <RefusalNote error={invite.error} />
        {invite.isSuccess && <Note status="pass" title={t('officers.invited')} isNews />}
        <button className="btn" type="submit" disabled={invite.isPending}>
          {t('officers.send')}
        </button>
      </form>
    </section>
  );
}

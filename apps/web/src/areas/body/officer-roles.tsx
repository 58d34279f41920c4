import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../kit/act.js';
import { Checkbox } from '../../kit/fields.js';
import { RefusalNote } from '../../kit/refusal-note.js';
import { BODY_CHANGE_ROLES } from './operations.generated.js';
import { ROLES } from './roles.js';
import type { Role } from './roles.js';

interface OfficerRolesProps {
  readonly officer: { readonly id: string; readonly name: string; readonly roles: readonly Role[] };
  readonly onDone: () => void;
}

/** All the roles of an officer from now on; without any they have left. */
export function OfficerRoles({ officer, onDone }: OfficerRolesProps) {
  const { t } = useTranslation('body');
  const { t: kit } = useTranslation();
  const [roles, setRoles] = useState<readonly Role[]>(officer.roles);
  const change = useAct(BODY_CHANGE_ROLES, onDone);
  return (
    <fieldset className="field">
      <legend className="l">{t('officers.rolesOf', { name: officer.name })}</legend>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          label={t(`roles.${role}`)}
          checked={roles.includes(role)}
          onChange={({ target }) => setRoles(target.checked ? [...roles, role] : roles.filter((each) => each !== role))}
        />
      ))}
      <RefusalNote error={change.error} />
      <div className="btns">
        <button
          type="button"
          className="btn btn--s"
          disabled={change.isPending}
          onClick={() => change.mutate({ officerId: officer.id, roles: [...roles] })}
        >
          {t(roles.length === 0 ? 'officers.leave' : 'officers.save')}
        </button>
        <button type="button" className="btn btn--2 btn--s" onClick={onDone}>
          {kit('cancel')}
        </button>
      </div>
    </fieldset>
  );
}

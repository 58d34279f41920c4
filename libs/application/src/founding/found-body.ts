import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { readConstitution } from '#libs/domain';
import type { OrganisationId, Role } from '#libs/domain';
import { COUNT_RULE_IDS } from '../election/rule-book.js';
import { Keyring } from '../keyring.js';
import { PublicAddress } from '../ports/public-address.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { adoptVersion } from './adopt-version.js';
import { newOfficer } from './new-officer.js';
import type { NewOfficerRefusal } from './new-officer.js';
import { addOrganisation, newOrganisation } from './new-organisation.js';
import type { NewOrganisationRefusal } from './new-organisation.js';
import { sendSignInLink } from './send-sign-in-link.js';

export interface FoundBodyCommand {
  readonly name: string;
  readonly nameCy?: string;
  readonly officerName: string;
  readonly email: string;
  /** The constitution to adopt, as JSON: one of our models. */
  readonly document: string;
}

type Fault = NewOrganisationRefusal | NewOfficerRefusal;

/** The code of the first fault, and every fault with the input that it is about. */
export interface FoundBodyRefusal {
  readonly code: Fault['code'];
  readonly fields: readonly { readonly field: string; readonly code: Fault['code'] }[];
}

/** What the first officer may do: register and rules, and elections. They make others officers, for the rest. */
const FIRST_OFFICER: readonly Role[] = ['secretary', 'returning-officer'];

/**
 * Sets up a body for whoever asks, on an installation that is open for it: the body with its constitution, its first
 * officer, and a sign-in link on its way to them. All or nothing.
 */
@Injectable()
export class FoundBody {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly address: PublicAddress,
  ) {}

  /** @throws Error if the document is no constitution: our models are */
  async execute(command: FoundBodyCommand): Promise<Result<{ organisationId: OrganisationId }, FoundBodyRefusal>> {
    const read = readConstitution(command.document, { countRules: COUNT_RULE_IDS });
    if (!read.ok) throw new Error(`a body cannot be founded on this: ${JSON.stringify(read.error)}`);
    const body = newOrganisation(command);
    const officer = newOfficer({ email: command.email, name: command.officerName, roles: FIRST_OFFICER });
    if (!body.ok || !officer.ok) return err(refusalOf(body, officer));

    const { organisationId } = body.value;
    const { officerId, roles } = officer.value;
    const by = { kind: 'job', organisationId, job: 'founding' } as const; // nobody is signed in yet
    return this.work.run<{ organisationId: OrganisationId }, never>(organisationId, async (stores) => {
      await addOrganisation(stores, body.value, by);
      await adoptVersion(stores, read.value, by);
      if (!(await stores.officers.add(officer.value))) throw new Error('a new body has an officer');
      await stores.audit.append({ type: 'OfficerInvited', by, details: { officerId, roles } });
      const { keyring, address } = this;
      await sendSignInLink(stores, { officer: officer.value, body: body.value, keyring, address });
      await stores.audit.append({ type: 'SignInLinkRequested', by, details: { officerId } });
      return ok({ organisationId });
    });
  }
}

function refusalOf(
  body: Result<unknown, NewOrganisationRefusal>,
  officer: Result<unknown, NewOfficerRefusal>,
): FoundBodyRefusal {
  const fields: FoundBodyRefusal['fields'] = [
    ...(body.ok ? [] : [body.error]),
    ...(officer.ok ? [] : [{ field: FIELDS[officer.error.code], code: officer.error.code }]),
  ];
  const [first] = fields;
  if (!first) throw new Error('nothing was refused');
  return { code: first.code, fields };
}

/** What this use case calls the inputs of an officer. */
const FIELDS: Readonly<Record<NewOfficerRefusal['code'], string>> = {
  EMAIL_NOT_VALID: 'email',
  NAME_MISSING: 'officerName',
  ROLE_MISSING: 'roles',
};

import { CreateOrganisation, InviteOfficer } from '#libs/application';
import { parseEmail } from '#libs/domain';
import type { Installer, Role } from '#libs/domain';
import type { Installation } from './installation.js';
import { ApiClient } from '../demo/api-client.js';
import type { Mailbox } from '../demo/mailbox.js';

/** The officers of a demonstration body, each signed in by the link in their own mail. */
export interface DemoOfficers {
  readonly secretary: ApiClient;
  readonly returningOfficer: ApiClient;
  readonly secondPerson: ApiClient;
  readonly keyHolders: readonly ApiClient[];
}

const KEY_HOLDERS = 3;

/** Makes the body and its officers at the console, then signs everybody in over HTTP. */
export async function foundBody(
  installation: Installation,
  { name, server, mailbox }: { readonly name: string; readonly server: string; readonly mailbox: Mailbox },
): Promise<DemoOfficers> {
  const created = await new CreateOrganisation(installation.work).execute({ name });
  if (!created.ok) throw new Error(`the body could not be made: ${created.error.code}`);
  const { organisationId } = created.value;
  const by: Installer = { kind: 'installer', organisationId };
  const address = { url: server };
  const slug = organisationId.slice(0, 8);

  const invite = async (title: string, roles: readonly Role[]): Promise<ApiClient> => {
    const email = parseEmail(`${title.toLowerCase().replaceAll(' ', '-')}.${slug}@example.org`);
    if (!email) throw new Error('not an e-mail address');
    const invited = await new InviteOfficer(installation.work, address).execute({ email, name: title, roles, by });
    if (!invited.ok) throw new Error(`${title} could not be invited: ${invited.error.code}`);
    const anybody = new ApiClient(server);
    await anybody.ask(REQUEST_LINK, { email });
    return anybody.signIn(await mailbox.waitFor(email, /sign-in#([\w-]+)/));
  };

  return {
    secretary: await invite('Sample Secretary', ['secretary']),
    returningOfficer: await invite('Sample Returning Officer', ['returning-officer']),
    secondPerson: await invite('Sample Second Person', ['second-person', 'auditor']),
    keyHolders: await inTurn(KEY_HOLDERS, (n) => invite(`Sample Key Holder ${n}`, ['key-holder'])),
  };
}

async function inTurn<T>(count: number, make: (n: number) => Promise<T>): Promise<readonly T[]> {
  const made: T[] = [];
  for (let n = 1; n <= count; n++) made.push(await make(n));
  return made;
}

const REQUEST_LINK = `mutation ($email: String!) {
  requestSignInLink(email: $email) { __typename ... on Refusal { code message } }
}`;

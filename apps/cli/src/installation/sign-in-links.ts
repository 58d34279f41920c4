import { CreateSignInLink } from '#libs/application';
import type { Installer } from '#libs/domain';
import { parseEmail, parseId } from '#libs/domain';
import type { OrganisationId } from '#libs/domain';
import type { Installation } from './installation.js';

/**
 * Makes sign-in links for officers of a body, as its installer at the console may.
 * @param installation stays open as long as links are made
 */
export function signInLinks(
  installation: Installation,
  { organisation, server }: { readonly organisation: string; readonly server: string },
): (email: string) => Promise<string> {
  const organisationId = parseId<OrganisationId>(organisation);
  if (organisationId === undefined) throw new Error(`${organisation} is no body`);
  const by: Installer = { kind: 'installer', organisationId };
  const links = new CreateSignInLink(installation.work, installation.keyring, { url: server });
  return async (text) => {
    const email = parseEmail(text);
    const made = email && (await links.execute({ email, by }));
    if (!made?.ok) throw new Error(`nobody can sign in as ${text}`);
    return made.value.link;
  };
}

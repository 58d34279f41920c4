import { ApiClient } from '../demo/api-client.js';

/** A session by a sign-in link. @throws Error when the link is missing or does not sign in */
export function signIn({ server, link }: { readonly server?: string; readonly link?: string }): Promise<ApiClient> {
  const token = link?.split('#').at(-1);
  if (server === undefined || !token) throw new Error('--server needs --link with your sign-in link');
  return new ApiClient(server.replace(/\/+$/, '')).signIn(token);
}

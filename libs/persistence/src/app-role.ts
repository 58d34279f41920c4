import { createHmac } from 'node:crypto';

/** The restricted database login of API and worker; derived, so that every process of one installation agrees. */
export function appRole(secret: Uint8Array): { readonly name: string; readonly password: string } {
  const derive = (label: string): string =>
    createHmac('sha256', secret).update(`quorate/database/${label}`).digest('hex');
  return { name: `quorate_${derive('role').slice(0, 10)}`, password: derive('password') };
}

/** The same server and database as `ownerUrl`, but as the restricted login. */
export function appDatabaseUrl(ownerUrl: string, secret: Uint8Array): string {
  const { name, password } = appRole(secret);
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = password;
  return url.toString();
}
